package fr.microgate.parc.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.microgate.parc.local.part.Child;
import fr.microgate.parc.local.part.Pause;
import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `./parc up --detach`: a launcher in the background, whose words are passed on until it is ready.
final class Detached {
    private final Settings settings;
    private final Options options;

    Detached(Settings settings, Options options) {
        this.settings = settings;
        this.options = options;
    }

    int start() {
        var log = settings.folder().launcherLog();
        try {
            settings.folder().open();
            Files.writeString(log, "");
            var launcher = Child.start(command(), Map.of(), log);
            try (var said = Files.newInputStream(log)) {
                return passOn(launcher, said);
            }
        } catch (IOException e) {
            throw Trouble.with(log, e);
        }
    }

    private static int passOn(Child launcher, InputStream log) throws IOException {
        var said = new StringBuilder();
        while (said.indexOf(Up.READY) < 0) {
            var ended = !launcher.alive(); // looked at first: its last words are read after it
            var news = new String(log.readAllBytes(), UTF_8);
            System.out.print(news);
            said.append(news);
            if (ended) return 1;
            Pause.brief();
        }
        return 0;
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Child.java());
        command.add("-Dparc.root=" + settings.root());
        command.add("-Dstdout.encoding=UTF-8");
        command.addAll(List.of("-cp", settings.classPath()));
        command.addAll(List.of(Main.class.getName(), "up"));
        if (options.fresh()) command.add("--fresh");
        options.settings()
                .forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        return command;
    }
}
