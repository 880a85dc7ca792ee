package fr.microgate.parc.local.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import fr.microgate.parc.local.part.Web;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/// Access tokens for the local accounts, whose password is their name.
public final class Tokens {
    private final Settings settings;

    public Tokens(Settings settings) {
        this.settings = settings;
    }

    public String of(String account) {
        var url = URI.create(settings.realmUrl() + "/protocol/openid-connect/token");
        var form =
                "client_id=parc-local&grant_type=password&username=%1$s&password=%1$s"
                        .formatted(account);
        try {
            var answer =
                    Web.send(
                            HttpRequest.newBuilder(url)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form)));
            if (answer.statusCode() != 200) {
                throw new Trouble(
                        "Keycloak gives no token to %s: %s".formatted(account, answer.body()));
            }
            return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new Trouble("Keycloak does not answer at %s: %s".formatted(url, e));
        }
    }
}
