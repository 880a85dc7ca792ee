package fr.microgate.parc.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.microgate.parc.platform.http.StrictJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

    enum State {
        NEW,
        OLD
    }

    record Thing(
            State state, int count, boolean known, BigDecimal price, LocalDate day, Instant at) {}

    @BeforeEach
    void strict() {
        new StrictJson().customize(mapper);
    }

    @Test
    void theDocumentedTypesAreRead() throws JsonProcessingException {
        assertThat(
                        mapper.readValue(
                                """
                                {"state": "OLD", "count": 2, "known": true, "price": 3, "day": "2026-02-28", "at": "2026-02-28T10:00:00+01:00"}\
                                """,
                                Thing.class))
                .isEqualTo(
                        new Thing(
                                State.OLD,
                                2,
                                true,
                                new BigDecimal(3),
                                LocalDate.of(2026, 2, 28),
                                Instant.parse("2026-02-28T09:00:00Z")));
        assertThat(mapper.readValue("{\"day\": null, \"at\": null}", Thing.class).day()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state | 1",
                "state | \"1\"",
                "state | \"\"",
                "count | 1.5",
                "count | \"1\"",
                "count | \"\"",
                "known | 1",
                "known | \"true\"",
                "price | \"3\"",
                "day | 20000",
                "day | \"\"",
                "day | \"20000\"",
                "day | \"2026-02-30\"",
                "day | \"2026-02-28T10:00:00Z\"",
                "day | [2026,2,28]",
                "day | \"+999999999-12-31\"",
                "at | \"+1000000000-12-31T23:59:59Z\"",
                "at | 1790000000",
                "at | 1790000000.5",
                "at | \"1790000000\"",
                "at | \"\""
            })
    void anotherTypeIsRefusedByTheNameOfItsField(String field, String value) {
        assertThatThrownBy(
                        () -> mapper.readValue("{\"%s\": %s}".formatted(field, value), Thing.class))
                .asInstanceOf(InstanceOfAssertFactories.throwable(JsonMappingException.class))
                .extracting(e -> e.getPath().getFirst().getFieldName())
                .isEqualTo(field);
    }
}
