package fr.microgate.parc.local.service;

import fr.microgate.parc.local.keycloak.Tokens;
import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import fr.microgate.parc.local.part.Web;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/// The shop and the two clients the local accounts belong to; the ids are those of the realm file.
public final class Organizations {
    private record Organization(String id, String code, String name, String kind) {
        String json() {
            return """
            {"id":"%s","code":"%s","name":"%s","kind":"%s"}\
            """
                    .formatted(id, code, name, kind);
        }
    }

    private static final List<Organization> LOCAL =
            List.of(
                    new Organization(
                            "01900000-0000-7000-8000-000000000001", "ATELIER", "L’Atelier", "SELF"),
                    new Organization(
                            "01900000-0000-7000-8000-00000000000a",
                            "CLIENT-A",
                            "Client A",
                            "CLIENT"),
                    new Organization(
                            "01900000-0000-7000-8000-00000000000b",
                            "CLIENT-B",
                            "Client B",
                            "CLIENT"));

    private final Settings settings;

    public Organizations(Settings settings) {
        this.settings = settings;
    }

    /// Those that exist already are left as they are.
    public void register() {
        var token = new Tokens(settings).of("manager");
        LOCAL.forEach(organization -> register(organization, token));
    }

    private void register(Organization organization, String token) {
        var url = settings.url("inventory") + "/api/inventory/v1/organizations";
        try {
            var answer =
                    Web.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(organization.json())));
            var status = answer.statusCode();
            if (status != 200 && status != 201 && status != 409) {
                throw new Trouble(
                        "inventory refuses organisation %s (%d): %s"
                                .formatted(organization.code(), status, answer.body()));
            }
        } catch (IOException e) {
            throw new Trouble("inventory does not answer at %s: %s".formatted(url, e));
        }
    }
}
