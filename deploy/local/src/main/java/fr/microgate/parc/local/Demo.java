package fr.microgate.parc.local;

import fr.microgate.parc.local.client.Agent;
import fr.microgate.parc.local.client.Api;
import fr.microgate.parc.local.client.Machines;
import fr.microgate.parc.local.part.Settings;
import java.util.List;
import java.util.Map;

/// `./parc demo`: tells the two first stories through the public APIs of the running stack, and
/// where to look. May be told again: machines are found by their serial number.
public final class Demo {

    private static final String CLIENT_A = "01900000-0000-7000-8000-00000000000a";
    private static final List<String> NAMES = List.of("COMPTA-PC", "ACHATS-PC", "DIRECTION-PC");

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        var settings = Settings.ofThisBuild(Map.of()).asLastStarted();
        var api = Api.of(settings);
        var agent = Agent.of(api, CLIENT_A);
        for (var name : NAMES) {
            var encrypted = name.equals("ACHATS-PC") ? "Yes" : "No";
            agent.deliver(Machines.laptop(name, "5CG-" + name, encrypted)).expect(200);
        }
        var stolen = awaitAsset(api, "5CG-DIRECTION-PC");
        var told =
                api.put(
                        "inventory",
                        "/assets/" + stolen + "/state",
                        "{\"state\":\"STOLEN\",\"reason\":\"THEFT_REPORTED\"}");
        // 409: it was stolen at an earlier telling.
        if (told.status() != 409) told.expect(200);
        awaitTicket(api, awaitAsset(api, "5CG-COMPTA-PC"));
        agent.deliver(Machines.laptop("COMPTA-PC", "5CG-COMPTA-PC", "Yes")).expect(200);
        System.out.println(
                """
                Three laptops of client A have spoken. One disk was encrypted, one has been since: its ticket
                resolved itself. One laptop is stolen.
                Look at (token of technician or dpo, see ./parc up):
                  %1$s/api/inventory/v1/assets          the machines and what the controls say
                  %2$s/api/tickets/v1/tickets           the preventive tickets and the P1
                  %3$s/api/compliance/v1/evidence       the evidence of client A
                  %3$s/api/compliance/v1/breaches       the suspected breach
                  %4$s/api/notifications/v1/inbox       what the technician was told
                  ./parc logs mail                                  the mails\
                """
                        .formatted(
                                settings.url("inventory"),
                                settings.url("ticket"),
                                settings.url("compliance"),
                                settings.url("notification")));
    }

    private static void awaitTicket(Api api, String asset) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            if (!api.get("ticket", "/tickets?assetId=" + asset).text("/items/0/id").isEmpty())
                return;
            Thread.sleep(200);
        }
        throw new IllegalStateException("ticket has not heard of " + asset);
    }

    private static String awaitAsset(Api api, String serial) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            var found = api.get("inventory", "/assets?serial=" + serial).text("/items/0/id");
            if (!found.isEmpty()) return found;
            Thread.sleep(200);
        }
        throw new IllegalStateException("inventory has not processed " + serial);
    }
}
