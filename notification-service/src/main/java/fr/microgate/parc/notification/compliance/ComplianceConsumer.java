package fr.microgate.parc.notification.compliance;

import fr.microgate.parc.notification.announcement.AnnouncementService;
import fr.microgate.parc.notification.announcement.Audience;
import fr.microgate.parc.notification.notice.Kind;
import fr.microgate.parc.notification.notice.Notice;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.platform.event.EventHandler;
import fr.microgate.parc.platform.event.ReceivedEvent;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A breach concerns the technicians, who know the machine, and the data protection officers, who
/// decide.
@ApplicationScoped
class ComplianceConsumer implements EventHandler {

    private final Delivery delivery;
    private final AnnouncementService announcements;

    ComplianceConsumer(Delivery delivery, AnnouncementService announcements) {
        this.delivery = delivery;
        this.announcements = announcements;
    }

    @Incoming("compliance")
    @RunOnVirtualThread
    public void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(this, records);
    }

    @Override
    public String name() {
        return "notification.compliance";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case BreachOpened.TYPE -> opened(event, event.read(BreachOpened.class));
            default -> {}
        }
    }

    private void opened(ReceivedEvent event, BreachOpened breach) {
        var notice = new Notice(Kind.BREACH_OPENED, breach.breachId(), null, null, null);
        var audience = Audience.roles(Roles.TECHNICIAN, Roles.DPO);
        announcements.add(event, notice, audience, event.actor());
    }
}
