package fr.microgate.parc.inventory.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keyed digests of words (HMAC-SHA-256), other ones in each organisation. The keys are made of
/// those of delivered documents; an old key goes on being asked until it is taken away.
@ApplicationScoped
class WordCodes {

    private static final String PURPOSE = "parc.erased-word";
    private static final int BYTES = 16;

    private final List<SecretKeySpec> keys = new ArrayList<>();

    WordCodes(
            @ConfigProperty(name = "parc.inventory.raw.key") String key,
            @ConfigProperty(name = "parc.inventory.raw.old-keys") Optional<List<String>> oldKeys) {
        keys.add(derived(key));
        oldKeys.orElse(List.of()).forEach(old -> keys.add(derived(old)));
    }

    /// What is written down.
    String of(UUID organizationId, String word) {
        return code(keys.getFirst(), organizationId, word);
    }

    /// What may have been written down.
    List<String> all(UUID organizationId, String word) {
        return keys.stream().map(key -> code(key, organizationId, word)).toList();
    }

    private static SecretKeySpec derived(String base64) {
        var key = new SecretKeySpec(Base64.getDecoder().decode(base64.strip()), "HmacSHA256");
        return new SecretKeySpec(mac(key, PURPOSE), "HmacSHA256");
    }

    private static String code(SecretKeySpec key, UUID organizationId, String word) {
        var whole = mac(key, organizationId + "\u001F" + word);
        return HexFormat.of().formatHex(whole, 0, BYTES);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
