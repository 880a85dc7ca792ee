package fr.microgate.parc.notification.people;

import static fr.microgate.parc.notification.FakeKeycloak.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.microgate.parc.notification.FakeKeycloak;
import fr.microgate.parc.notification.FakeKeycloak.Account;
import fr.microgate.parc.notification.notice.Language;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleTest {

    @Inject FakeKeycloak keycloak;
    @Inject People people;

    @Test
    void readsAddressAndLanguage() {
        var ada = account("ada", "en", "technician");
        keycloak.holds(ada);

        assertThat(people.withId(ada.id()))
                .isEqualTo(new Person(ada.id(), Language.EN, "ada@parc.local", null));
    }

    @Test
    void saysWhyNoMailCanBeSent() {
        var disabled = account("disabled", "fr").disabled();
        keycloak.holds(
                disabled,
                new Account("blank", " ", null, true, List.of()),
                new Account("none", null, null, true, List.of()));

        assertThat(people.withId(disabled.id()).silence()).isEqualTo(Silence.DISABLED_ACCOUNT);
        assertThat(people.withId(disabled.id()).address()).isNull();
        assertThat(people.withId("blank").silence()).isEqualTo(Silence.NO_ADDRESS);
        assertThat(people.withId("none").silence()).isEqualTo(Silence.NO_ADDRESS);
        assertThat(people.withId("nobody"))
                .isEqualTo(new Person("nobody", Language.FR, null, Silence.UNKNOWN_ACCOUNT));
    }

    @Test
    void takesNoOtherRefusalForAnUnknownAccount() {
        keycloak.holds();
        keycloak.goAway();

        assertThatThrownBy(() -> people.withId("ada")).isInstanceOf(WebApplicationException.class);
    }

    @Test
    void readsAllPagesOfARole() {
        keycloak.holds(
                IntStream.range(0, 201)
                        .mapToObj(i -> account("t" + i, "fr", i == 0 ? "dpo" : "technician"))
                        .toArray(Account[]::new));

        assertThat(people.withRole("technician")).hasSize(200);
        assertThat(people.withRole("dpo")).hasSize(1);
        assertThat(people.withRole("auditor")).isEmpty();
    }
}
