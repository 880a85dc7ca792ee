package fr.microgate.parc.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/// Where the mail server and the stub of Keycloak will listen: known before the service starts, so
/// that they can go away and come back under it.
public class FreePorts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (var mail = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var keycloak = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "quarkus.mailer.host",
                    "127.0.0.1",
                    "quarkus.mailer.port",
                    String.valueOf(mail.getLocalPort()),
                    "parc.test.keycloak-port",
                    String.valueOf(keycloak.getLocalPort()),
                    "quarkus.keycloak.admin-client.server-url",
                    "http://127.0.0.1:" + keycloak.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
