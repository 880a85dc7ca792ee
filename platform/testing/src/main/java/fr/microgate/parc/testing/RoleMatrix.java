package fr.microgate.parc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;

/// Tries every endpoint with every role and without a token. The expectation is a table, one line
/// for each operation of the OpenAPI snapshot: `GET /api/tickets/v1/tickets/{id} | admin technician
/// client`. An operation that is not in the table fails the test, so nobody adds an endpoint
/// without saying who may call it.
public final class RoleMatrix {

    private static final List<String> ROLES =
            List.of(
                    "admin",
                    "fleet-manager",
                    "technician",
                    "dpo",
                    "auditor",
                    "client",
                    "agent",
                    "unknown-role");

    private RoleMatrix() {}

    /// @param snapshot file name in platform/contracts/openapi
    public static void check(String snapshot, String table) throws IOException {
        var lines = table.lines().filter(line -> !line.isBlank()).toList();
        var described = new TreeSet<String>();
        var wrong = new ArrayList<String>();
        for (var line : lines) {
            var parts = line.split("\\|");
            var operation = parts[0].strip().replaceAll(" +", " ");
            described.add(operation);
            var allowed = List.of(parts[1].strip().split("\\s+"));
            for (var role : ROLES) {
                var status = call(operation, request(role));
                var refused = status == 403;
                if (refused == allowed.contains(role) || status == 401 || status >= 500) {
                    wrong.add(operation + " as " + role + " gave " + status);
                }
            }
            var anonymous = call(operation, Tokens.anonymous());
            if (anonymous != 401) wrong.add(operation + " without a token gave " + anonymous);
        }
        assertThat(wrong).isEmpty();
        assertThat(described).isEqualTo(operations(snapshot));
    }

    private static RequestSpecification request(String role) {
        return role.equals("client") ? Tokens.asClientOf(Tokens.ORGANIZATION_A) : Tokens.as(role);
    }

    private static int call(String operation, RequestSpecification request) {
        var method = operation.split(" ")[0];
        var path = operation.split(" ")[1].replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        if (!method.equals("GET")) request.contentType("application/json").body("{}");
        return request.header("If-Match", "*").request(method, path).statusCode();
    }

    /// Operations of the API; the addresses of agents are beside it and take no token.
    private static TreeSet<String> operations(String snapshot) throws IOException {
        var document =
                new YAMLMapper()
                        .readTree(
                                Files.readString(
                                        Repository.file("platform/contracts/openapi/" + snapshot)));
        var operations = new TreeSet<String>();
        document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path ->
                        path.getValue().properties().stream()
                                .filter(operation -> operation.getValue().has("responses"))
                                .forEach(operation ->
                                        operations.add(
                                                operation.getKey().toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey())));
        return operations;
    }
}
