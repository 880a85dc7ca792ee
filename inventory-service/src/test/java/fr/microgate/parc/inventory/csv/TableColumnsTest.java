package fr.microgate.parc.inventory.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TableColumnsTest {

    @Test
    void everyColumnOfEveryListHasAName() {
        var nameless = new ArrayList<String>();
        for (var list : lists())
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH))
                for (var column : TableColumns.of(item(list), language).all())
                    if (column.label().endsWith(column.field()))
                        nameless.add(
                                language + " " + item(list).getSimpleName() + "." + column.field());

        assertThat(lists()).hasSizeGreaterThan(25);
        assertThat(nameless).as("add them to table.properties and table_en.properties").isEmpty();
    }

    @Test
    void everyListIsATable() {
        var notTables =
                classes().stream()
                        .filter(method -> method.getModifiers().toString().contains("PUBLIC"))
                        .filter(method -> method.getRawReturnType().getSimpleName().equals("Page"))
                        .filter(method -> !method.isAnnotatedWith(AsTable.class))
                        .map(JavaMethod::getFullName)
                        .filter(name ->
                                !name.contains("PersonResource") && !name.contains("SiteResource"))
                        .toList();

        assertThat(notTables).isEmpty();
    }

    private static List<Method> lists() {
        return classes().stream()
                .filter(method -> method.isAnnotatedWith(AsTable.class))
                .map(JavaMethod::reflect)
                .toList();
    }

    private static List<JavaMethod> classes() {
        return new ClassFileImporter()
                .importPackages("fr.microgate.parc.inventory").stream()
                        .filter(type -> type.getSimpleName().endsWith("Resource"))
                        .flatMap(type -> type.getMethods().stream())
                        .toList();
    }

    private static Class<?> item(Method list) {
        return (Class<?>)
                ((ParameterizedType) list.getGenericReturnType()).getActualTypeArguments()[0];
    }
}
