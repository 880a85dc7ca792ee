package fr.microgate.parc.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Requests with a real signed access token, as Keycloak would issue it.
public final class Tokens {

    public static final UUID ORGANIZATION_A =
            UUID.fromString("01900000-0000-7000-8000-00000000000a");
    public static final UUID ORGANIZATION_B =
            UUID.fromString("01900000-0000-7000-8000-00000000000b");

    private Tokens() {}

    /// @param role realm role; the subject is `subject(role)`
    public static RequestSpecification as(String role) {
        return bearer(Jwt.claims(), role, subject(role));
    }

    public static RequestSpecification asUser(String role, String subject) {
        return bearer(Jwt.claims(), role, subject);
    }

    /// A user of a client organisation.
    public static RequestSpecification asClientOf(UUID organization) {
        return bearer(
                Jwt.claim("organization_id", organization.toString()),
                "client",
                subject("client-of-" + organization));
    }

    public static RequestSpecification anonymous() {
        return RestAssured.given();
    }

    /// Stable opaque subject for a name.
    public static String subject(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static RequestSpecification bearer(
            io.smallrye.jwt.build.JwtClaimsBuilder claims, String role, String subject) {
        var token =
                claims.subject(subject)
                        .audience("parc")
                        .issuer("https://parc.test")
                        .expiresIn(Duration.ofMinutes(5))
                        .claim("realm_access", Map.of("roles", List.of(role)))
                        .sign();
        return RestAssured.given().auth().oauth2(token);
    }
}
