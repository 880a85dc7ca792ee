package fr.microgate.parc.inventory.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawKeysTest {

    private static final byte[] CONTEXT = {1, 2, 3};
    private static final byte[] BODY =
            "pierre.martin".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Test
    void whatIsSealedOpensWithItsKeyAndItsContextOnly() {
        var keys = keys(key(1));
        var sealed = keys.seal(BODY, CONTEXT);

        assertThat(keys.open(sealed, CONTEXT)).isEqualTo(BODY);
        assertThat(keys.seal(BODY, CONTEXT).bytes()).isNotEqualTo(sealed.bytes());
        assertThatThrownBy(() -> keys.open(sealed, new byte[] {9}))
                .isInstanceOf(IllegalStateException.class);
        var changed = Arrays.copyOf(sealed.bytes(), sealed.bytes().length);
        changed[20] ^= 1;
        assertThatThrownBy(() -> keys.open(new RawKeys.Sealed(sealed.keyId(), changed), CONTEXT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFormerKeyStillOpens() {
        var sealed = keys(key(1)).seal(BODY, CONTEXT);

        assertThat(keys(key(2), key(1)).open(sealed, CONTEXT)).isEqualTo(BODY);
        assertThatThrownBy(() -> keys(key(2)).open(sealed, CONTEXT))
                .hasMessageContaining("old-keys");
    }

    @Test
    void anUnusableKeyStopsTheStart() {
        for (var wrong :
                List.of("", "short", "%%%", Base64.getEncoder().encodeToString(new byte[16]))) {
            assertThatThrownBy(() -> keys(wrong)).hasMessageContaining("openssl rand -base64 32");
        }
    }

    @Test
    void withoutAKeyNothingStarts() {
        var nothingConfigured = new SmallRyeConfigBuilder().withMapping(RawConfig.class);

        assertThatThrownBy(nothingConfigured::build).hasMessageContaining("parc.inventory.raw.key");
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static RawKeys keys(String current, String... old) {
        return new RawKeys(current, List.of(old));
    }
}
