package fr.microgate.parc.platform.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/// A body holds the documented types: a number is no constant, no date and no half of an integer.
/// Events and stored JSON have mappers of their own, and are read as they always were.
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setConfig(
                        mapper.getDeserializationConfig()
                                .with(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                                .without(MapperFeature.ALLOW_COERCION_OF_SCALARS))
                .registerModule(
                        new SimpleModule()
                                .addDeserializer(
                                        Instant.class,
                                        new StdDelegatingDeserializer<>(new ToInstant()))
                                .addDeserializer(
                                        LocalDate.class,
                                        new StdDelegatingDeserializer<>(new ToDate())));
    }

    /// After those of the framework: what is registered last counts.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /// Other years have a sign before them, and the database does not hold them all.
    private static String ofFourDigits(String text) {
        if (text.startsWith("+") || text.startsWith("-"))
            throw new DateTimeException("a year has four digits");
        return text;
    }

    private static class ToInstant extends StdConverter<String, Instant> {
        @Override
        public Instant convert(String text) {
            return Instant.parse(ofFourDigits(text));
        }
    }

    private static class ToDate extends StdConverter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(ofFourDigits(text));
        }
    }
}
