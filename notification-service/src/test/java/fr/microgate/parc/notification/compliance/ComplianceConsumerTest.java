package fr.microgate.parc.notification.compliance;

import static fr.microgate.parc.testing.Tokens.subject;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.notification.FakeKeycloak;
import fr.microgate.parc.notification.FakeKeycloak.Account;
import fr.microgate.parc.notification.Told;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Events;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComplianceConsumerTest {

    private static final String ADA = subject("ada");
    private static final String DPO = subject("dpo");

    @Inject Delivery delivery;
    @Inject ComplianceConsumer consumer;
    @Inject FakeKeycloak keycloak;
    @Inject Told told;

    @BeforeEach
    void accounts() {
        keycloak.holds(
                new Account(ADA, null, null, true, List.of("technician", "dpo")),
                new Account(DPO, null, null, true, List.of("dpo")),
                new Account(subject("auditor"), null, null, true, List.of("auditor")));
    }

    @Test
    void techniciansAndOfficersAreToldOfABreachEachOnce() {
        var record =
                Events.record(
                        "compliance/breach-opened", Events.example("compliance/breach-opened", 1));

        delivery.deliver(consumer, List.of(record));
        delivery.deliver(consumer, List.of(record));

        assertThat(told.all())
                .containsExactlyInAnyOrder(
                        ADA + " Violation de données à examiner",
                        DPO + " Violation de données à examiner");
        assertThat(told.count("dead_letter")).isZero();
    }

    @Test
    void aBreachWithoutItsIdIsPutAside() {
        var breach = Events.example("compliance/breach-opened", 1);
        breach.remove("breachId");

        delivery.deliver(consumer, List.of(Events.record("compliance/breach-opened", breach)));

        assertThat(told.all()).isEmpty();
        assertThat(told.count("dead_letter WHERE consumer = 'notification.compliance'"))
                .isEqualTo(1);
    }
}
