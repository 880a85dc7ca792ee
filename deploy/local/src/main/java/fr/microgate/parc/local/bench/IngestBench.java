package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;

/// `./parc bench inventory [machines]`: inventories a second, for the first time, with one package
/// in a hundred changed, and with nothing new; beside what PostgreSQL alone takes.
final class IngestBench {

    private static final String CLIENT_A = "01900000-0000-7000-8000-00000000000a";
    private static final String CLIENT_B = "01900000-0000-7000-8000-00000000000b";
    private static final int WARM_UP = 1_500;
    private static final int WARM_UP_ROUNDS = 12;
    private static final int ROUNDS_BETWEEN_UPDATES = 4;

    /// The cheap rounds last long enough only with so many.
    private static final int UNCHANGED = 10_000;

    private static final int MOST_MIB = 512;

    private IngestBench() {}

    /// @return whether nothing was lost and the memory kept its bound; how fast it is depends on
    ///   the machine and is for a person to judge
    static boolean run(LocalStack stack, int machines) throws Exception {
        System.out.println("Warming up...");
        // As a service that has run for some minutes: until then the compiler of the virtual
        // machine takes a third of the processor.
        var warmUp = new Ingest(stack, CLIENT_B, WARM_UP);
        warmUp.rounds(0, 0, 1);
        for (var round = 1; round <= WARM_UP_ROUNDS; round += ROUNDS_BETWEEN_UPDATES)
            warmUp.rounds(round, round, ROUNDS_BETWEEN_UPDATES);
        System.out.printf("%n%d machines of %d packages%n", machines, Fleet.PACKAGES);
        var fleet = new Ingest(stack, CLIENT_A, machines);
        var first = fleet.rounds(0, 0, 1);
        print("first inventory", 80, first);
        var changed = fleet.rounds(1, 1, 1);
        print("1 % changed", 150, changed);
        var unchanged = fleet.rounds(2, 1, Math.ceilDiv(UNCHANGED, machines));
        print("nothing new", 400, unchanged);
        var memory = ServiceProcess.of(stack);
        System.out.printf(
                "  memory of the service   %d MiB, at most %d MiB   (aim: under %d MiB)%n",
                memory.residentMiB(), memory.peakMiB(), MOST_MIB);
        var bare = BarePostgres.perSecond(stack);
        System.out.printf(
                "  PostgreSQL alone        %6.0f/s of 1 + 1 500 rows in one transaction; first inventories are %.2f x that%n",
                bare, first.perSecond() / bare);
        return first.lost() + changed.lost() + unchanged.lost() == 0 && memory.peakMiB() < MOST_MIB;
    }

    private static void print(String what, int aim, Ingest.Round round) {
        System.out.printf(
                "  %-17s (%d, aim: %d/s, none lost)%n    %s%n",
                what, round.inventories(), aim, round);
    }
}
