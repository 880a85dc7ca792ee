package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What the system says of the running inventory service.
record ServiceProcess(ProcessHandle process) {

    static ServiceProcess of(LocalStack stack) {
        return new ServiceProcess(
                stack.settings().folder().pid("inventory").process().orElseThrow());
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    long residentMiB() {
        return kilobytes("VmRSS:") / 1024;
    }

    /// The most that it ever had.
    long peakMiB() {
        return kilobytes("VmHWM:") / 1024;
    }

    private long kilobytes(String name) {
        try {
            for (var line :
                    Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")))
                if (line.startsWith(name)) return Long.parseLong(line.replaceAll("\\D", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("no memory of process " + process.pid());
    }
}
