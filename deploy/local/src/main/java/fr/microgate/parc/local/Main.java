package fr.microgate.parc.local;

import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import java.util.Arrays;

/// What `./parc up`, `status` and `down` run.
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try {
            if (arguments.length == 0) throw new Trouble("./parc help lists the commands.");
            var command = arguments[0];
            var options = Options.of(Arrays.asList(arguments).subList(1, arguments.length));
            var settings = Settings.ofThisBuild(options.settings());
            return switch (command) {
                case "up" ->
                        options.detach()
                                ? new Detached(settings, options).start()
                                : new Up(settings).run(options.fresh());
                case "status" -> new Status(settings.asLastStarted()).print();
                case "down" -> new Down(settings).run();
                default ->
                        throw new Trouble(
                                "Unknown command %s: ./parc help lists them.".formatted(command));
            };
        } catch (Trouble e) {
            System.err.println("parc: " + e.getMessage());
            return 1;
        }
    }
}
