package fr.microgate.parc.inventory.raw;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts bodies with AES-256-GCM. A key is named by its fingerprint, so that nobody has to name
/// keys; an unusable one stops the start of the service, not the first document.
@ApplicationScoped
@Startup
class RawKeys {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys = new HashMap<>();
    private final String current;

    @Inject
    RawKeys(RawConfig config) {
        this(config.key(), config.oldKeys().orElse(List.of()));
    }

    RawKeys(String key, List<String> oldKeys) {
        current = add(key);
        oldKeys.forEach(this::add);
    }

    /// A sealed body with the name of the key that opens it.
    record Sealed(String keyId, byte[] bytes) {}

    /// @param context what the body belongs to: it opens nowhere else
    Sealed seal(byte[] body, byte[] context) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, context);
            var sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(body.length));
            cipher.doFinal(body, 0, body.length, sealed, NONCE_BYTES);
            return new Sealed(current, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    byte[] open(Sealed sealed, byte[] context) {
        try {
            var nonce = Arrays.copyOf(sealed.bytes(), NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, sealed.keyId(), nonce, context)
                    .doFinal(sealed.bytes(), NONCE_BYTES, sealed.bytes().length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a body does not open with key " + sealed.keyId(), e);
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        var key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException(
                    "key " + keyId + " is missing: add it to parc.inventory.raw.old-keys");
        }
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private String add(String base64) {
        var bytes = decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "parc.inventory.raw.key and old-keys are 32 bytes in base64: openssl rand -base64 32");
        }
        var id = fingerprint(bytes);
        keys.put(id, new SecretKeySpec(bytes, "AES"));
        return id;
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static String fingerprint(byte[] key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
