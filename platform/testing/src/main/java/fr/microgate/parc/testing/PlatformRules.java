package fr.microgate.parc.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The rules of the house that a build can check, the same for the four services.
public final class PlatformRules {

    private static final int LONGEST_FILE = 200;
    private static final Set<String> CLOCKLESS =
            Set.of(
                    "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.ZonedDateTime",
                    "java.time.OffsetDateTime");

    private PlatformRules() {}

    /// @param root package of the service, `fr.microgate.parc.ticket`
    public static void check(String root) throws IOException {
        var classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root);
        endpointsNameTheirRoles(classes);
        repeatedRequestsGetTheFirstAnswer(classes);
        timeComesFromTheClock(classes);
        nothingIsInjectedIntoFields(classes);
        entitiesHaveNoSetters(classes);
        servicesKnowNoOtherService(classes, root);
        nobodyWritesToKafka(classes);
        noLayerPackages(classes);
        filesAreShort();
    }

    private static void endpointsNameTheirRoles(JavaClasses classes) {
        methods()
                .that(
                        new com.tngtech.archunit.base.DescribedPredicate<JavaMethod>(
                                "are endpoints") {
                            @Override
                            public boolean test(JavaMethod method) {
                                return method.getAnnotations().stream()
                                        .anyMatch(annotation ->
                                                annotation
                                                        .getRawType()
                                                        .isAnnotatedWith(HttpMethod.class));
                            }
                        })
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .andShould()
                .bePublic()
                .because(
                        "an endpoint without a role annotation does not exist, and one that is not public is ignored")
                .check(classes);
    }

    private static void repeatedRequestsGetTheFirstAnswer(JavaClasses classes) {
        methods()
                .that()
                .areAnnotatedWith("fr.microgate.parc.platform.http.Idempotent")
                .should()
                .haveRawReturnType("org.jboss.resteasy.reactive.RestResponse")
                .because("the answer is kept with its status and headers")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void timeComesFromTheClock(JavaClasses classes) {
        noClasses()
                .should(
                        new ArchCondition<>("ask the system for the time") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                type.getMethodCallsFromSelf().stream()
                                        .filter(call ->
                                                call.getName().equals("now")
                                                        && CLOCKLESS.contains(
                                                                call.getTargetOwner().getName())
                                                        && call.getTarget()
                                                                .getRawParameterTypes()
                                                                .isEmpty())
                                        .forEach(call ->
                                                events.add(
                                                        SimpleConditionEvent.satisfied(
                                                                type, call.getDescription())));
                            }
                        })
                .check(classes);
    }

    private static void nothingIsInjectedIntoFields(JavaClasses classes) {
        fields().should().notBeAnnotatedWith(Inject.class).allowEmptyShould(true).check(classes);
    }

    private static void entitiesHaveNoSetters(JavaClasses classes) {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .arePublic()
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .because("an aggregate changes by its verbs")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void servicesKnowNoOtherService(JavaClasses classes, String root) {
        var others =
                Stream.of("inventory", "ticket", "compliance", "notification")
                        .map(name -> "fr.microgate.parc." + name)
                        .filter(name -> !name.equals(root))
                        .map(name -> name + "..")
                        .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(classes);
    }

    private static void nobodyWritesToKafka(JavaClasses classes) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka.clients.producer..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
                .because("events leave through the outbox")
                .check(classes);
    }

    private static void noLayerPackages(JavaClasses classes) {
        classes()
                .should()
                .resideOutsideOfPackages(
                        "..dto..", "..model..", "..mapper..", "..util..", "..impl..", "..common..")
                .because("packages are features")
                .check(classes);
    }

    private static void filesAreShort() throws IOException {
        try (var files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            List<String> tooLong =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> lines(file) > LONGEST_FILE)
                            .map(file -> file + " has " + lines(file) + " lines")
                            .toList();
            if (!tooLong.isEmpty()) throw new AssertionError("split by what they do: " + tooLong);
        }
    }

    private static long lines(java.nio.file.Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
