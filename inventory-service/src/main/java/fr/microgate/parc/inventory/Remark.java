package fr.microgate.parc.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Arrays;
import java.util.List;

/// Something to say to a person, before it is known in which language.
///
/// @param code of `remarks.properties`
/// @param values that fill it
@JsonIgnoreProperties(ignoreUnknown = true)
public record Remark(String code, List<String> values) {

    public Remark {
        values = List.copyOf(values);
    }

    public static Remark of(String code, Object... values) {
        return new Remark(code, Arrays.stream(values).map(String::valueOf).toList());
    }
}
