package fr.microgate.parc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

/// The REST contract is a committed file: the build fails when the service says something else.
public final class OpenApiSnapshot {

    private OpenApiSnapshot() {}

    /// @param snapshot file name in platform/contracts/openapi; written anew with
    ///   `-Dopenapi.update`
    public static void check(String snapshot, String served) throws IOException {
        var file = Repository.file("platform/contracts/openapi/" + snapshot);
        if (System.getProperty("openapi.update") != null) Files.writeString(file, served);
        assertThat(served)
                .as(
                        "the API differs from %s: if that is meant, run the test with -Dopenapi.update and review the file",
                        file)
                .isEqualTo(Files.readString(file));
    }
}
