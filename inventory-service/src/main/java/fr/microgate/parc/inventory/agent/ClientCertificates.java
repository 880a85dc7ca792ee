package fr.microgate.parc.inventory.agent;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// Client certificates as proxies pass them on: the SHA-256 in hexadecimal, the certificate itself
/// (RFC 9440, `Client-Cert: :MII…:`), or its PEM encoded for a URL (nginx, and Traefik without the
/// first and the last line, the issuers after a comma).
final class ClientCertificates {

    private static final int HASH = 64;

    private ClientCertificates() {}

    /// SHA-256 of the certificate in lower-case hexadecimal; empty when there is none in it.
    static Optional<String> fingerprint(String header) {
        var value = header.strip();
        var hash = value.replace(":", "").toLowerCase(Locale.ROOT);
        if (hash.length() == HASH && hash.matches("[0-9a-f]+")) return Optional.of(hash);
        try {
            return Optional.of(sha256(certificate(value)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] certificate(String value) {
        if (value.length() > 2 && value.startsWith(":") && value.endsWith(":"))
            return decoded(value.substring(1, value.length() - 1));
        // A plus is a plus in Base64, and no blank.
        var pem = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        var first = pem.split(",|-----END CERTIFICATE-----", 2)[0];
        return decoded(first.replace("-----BEGIN CERTIFICATE-----", ""));
    }

    private static byte[] decoded(String base64) {
        var certificate = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        if (certificate.length == 0) throw new IllegalArgumentException("no certificate");
        return certificate;
    }

    private static String sha256(byte[] certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
