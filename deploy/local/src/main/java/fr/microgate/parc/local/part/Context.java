package fr.microgate.parc.local.part;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What every part is given.
public record Context(Settings settings, Secrets secrets, Watcher watcher) {
    public Folder folder() {
        return settings.folder();
    }

    public String databasePassword(String role) {
        return secrets.get("postgresql." + role);
    }

    /// 32 bytes in base64, as ciphers want them.
    public String encryptionKey(String name) {
        try {
            var secret = secrets.get("encryption." + name).getBytes(StandardCharsets.UTF_8);
            var key = MessageDigest.getInstance("SHA-256").digest(secret);
            return Base64.getEncoder().encodeToString(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String clientSecret(String client) {
        return secrets.get("keycloak." + client);
    }
}
