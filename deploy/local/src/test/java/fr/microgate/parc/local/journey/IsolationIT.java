package fr.microgate.parc.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.microgate.parc.local.part.Settings;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Nobody reaches what is not his: a client's user, with real tokens of the realm, and a service,
/// with its real database role.
class IsolationIT extends Journey {

    @Test
    void aClientSeesHisOwnOrganizationAndNothingElse() {
        var laptop = Laptop.of(CLIENT_A);
        laptop.says("No");
        var asset = laptop.asset().path("id").asText();
        var ticket = laptop.ticket("Chiffrement du disque", "NEW").path("id").asText();
        var own = API.as("client-a");
        var other = API.as("client-b");

        own.get("inventory", "/assets/" + asset).expect(200);
        own.get("ticket", "/tickets/" + ticket).expect(200);

        other.get("inventory", "/assets/" + asset).expect(404);
        other.get("inventory", "/assets/" + asset + "/software").expect(404);
        other.get("inventory", "/organizations/" + CLIENT_A).expect(404);
        other.get("inventory", "/raw-inventories").expect(403);
        other.get("ticket", "/tickets/" + ticket).expect(404);
        other.get("ticket", "/tickets/" + ticket + "/comments").expect(404);
        assertThat(items(other.get("inventory", "/assets?organizationId=" + CLIENT_A))).isEmpty();
        assertThat(items(other.get("ticket", "/tickets?organizationId=" + CLIENT_A))).isEmpty();
        other.get("compliance", "/evidence?organizationId=" + CLIENT_A).expect(404);
        other.get("compliance", "/evidence/assets?organizationId=" + CLIENT_A).expect(404);
        other.get("compliance", "/audit").expect(403);
    }

    @Test
    void aServiceOpensItsOwnSchemaOnly() throws SQLException {
        for (var service : Settings.SERVICES) {
            try (var connection = STACK.postgresql().connect("parc", service);
                    var statement = connection.createStatement()) {
                statement.execute("SELECT count(*) FROM " + service + ".outbox");
                for (var other : Settings.SERVICES) {
                    if (other.equals(service)) continue;
                    assertThatThrownBy(
                                    () -> statement.execute("SELECT 1 FROM " + other + ".outbox"))
                            .as(service + " reads " + other)
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("permission denied");
                }
                for (var forbidden :
                        List.of(
                                "CREATE SCHEMA mine",
                                "CREATE TABLE public.mine ()",
                                "CREATE ROLE mine",
                                "SET ROLE postgres")) {
                    assertThatThrownBy(() -> statement.execute(forbidden))
                            .as(service + ": " + forbidden)
                            .isInstanceOf(SQLException.class);
                }
            }
        }
    }
}
