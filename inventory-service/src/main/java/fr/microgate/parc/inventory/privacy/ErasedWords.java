package fr.microgate.parc.inventory.privacy;

import fr.microgate.parc.inventory.privacy.PersonForms.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// What erased people must not come back by, as digests: machines go on saying their names.
@ApplicationScoped
public class ErasedWords {

    private static final int MOST_CODED = 20_000;
    private static final String MASK = "erased-";
    private static final Set<Kind> OF_ALL = Set.of(Kind.LOGIN, Kind.ACCOUNT, Kind.FULL, Kind.TEXT);
    private static final Set<Kind> OF_THEIR_MACHINES = Set.of(Kind.NAME, Kind.PART);

    private final WordCodes codes;
    private final ErasedWordRows rows;

    ErasedWords(WordCodes codes, ErasedWordRows rows) {
        this.codes = codes;
        this.rows = rows;
    }

    /// Notes what the person is known by, before it is gone.
    void remember(Sought person) {
        var words =
                PersonForms.of(person.key()).entrySet().stream()
                        .flatMap(some ->
                                some.getValue().stream()
                                        .map(word ->
                                                row(person.organizationId(), some.getKey(), word)));
        rows.add(person.organizationId(), person.personRef(), words.toList());
        rows.addMachines(person.personRef(), person.machines());
    }

    /// Notes names of machines and agents, whole, that are not to be taken over again.
    ///
    /// @param organizationId of the machine
    public void remember(Sought person, UUID organizationId, Collection<String> texts) {
        var words =
                texts.stream()
                        .map(PersonForms::plain)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .map(text -> row(organizationId, Kind.TEXT, text));
        rows.add(organizationId, person.personRef(), words.toList());
    }

    /// Somebody of the directory is known by this again.
    public void lift(UUID organizationId, Collection<PersonKey> people) {
        if (!rows.any(organizationId)) return;
        var digests =
                people.stream()
                        .flatMap(one -> PersonForms.of(one).values().stream().flatMap(Set::stream))
                        .distinct()
                        .flatMap(word -> codes.all(organizationId, word).stream());
        rows.remove(organizationId, digests.toList());
    }

    /// Words of a person of whom nothing else is left.
    PersonWords of(PersonKey erased) {
        return coded(
                erased.organizationId(),
                rows.of(erased.personRef()),
                Set.of(Kind.LOGIN, Kind.ACCOUNT, Kind.FULL, Kind.NAME, Kind.PART));
    }

    List<UUID> machinesOf(UUID personRef) {
        return rows.machinesOf(personRef);
    }

    /// What nobody may say in the organisation.
    public Unwanted in(UUID organizationId) {
        var all = rows.in(organizationId);
        return all.isEmpty()
                ? Unwanted.NOTHING
                : new Unwanted(coded(organizationId, all, OF_ALL), Reach.ANYWHERE);
    }

    /// What this machine may not say, beside that: bare names of the person whose it was, and of
    /// one of another organisation, whom it was lent to or who had it before, the others too.
    public Unwanted on(UUID organizationId, UUID assetId) {
        var words = rows.on(assetId);
        if (words.isEmpty()) return Unwanted.NOTHING;
        BiPredicate<Kind, String> unwanted = (_, _) -> false;
        for (var some : words.entrySet()) {
            var isOwn = some.getKey().equals(organizationId);
            var kinds = isOwn ? OF_THEIR_MACHINES : EnumSet.allOf(Kind.class);
            unwanted = unwanted.or(known(some.getKey(), some.getValue(), kinds));
        }
        return new Unwanted(PersonWords.coded(unwanted), Reach.THEIR_MACHINE);
    }

    /// The text, or what stands for it where it names somebody who was erased: the same each time.
    public String masked(UUID organizationId, String text) {
        return in(organizationId).isUnwantedName(text) ? mask(organizationId, text) : text;
    }

    public String mask(UUID organizationId, String text) {
        if (isMask(text)) return text;
        return MASK + codes.of(organizationId, text).substring(0, 16);
    }

    public static boolean isMask(String text) {
        return text.startsWith(MASK);
    }

    private ErasedWordRows.Word row(UUID organizationId, Kind kind, String word) {
        return new ErasedWordRows.Word(kind, codes.of(organizationId, word));
    }

    private PersonWords coded(
            UUID organizationId, List<ErasedWordRows.Word> words, Set<Kind> wanted) {
        return PersonWords.coded(known(organizationId, words, wanted));
    }

    /// @param organizationId that the words were coded for
    private BiPredicate<Kind, String> known(
            UUID organizationId, List<ErasedWordRows.Word> words, Set<Kind> wanted) {
        Map<Kind, Set<String>> known =
                words.stream()
                        .filter(word -> wanted.contains(word.kind()))
                        .collect(
                                Collectors.groupingBy(
                                        ErasedWordRows.Word::kind,
                                        () -> new EnumMap<>(Kind.class),
                                        Collectors.mapping(
                                                ErasedWordRows.Word::digest, Collectors.toSet())));
        var coded = new HashMap<String, List<String>>();
        return (kind, word) -> {
            var digests = known.getOrDefault(kind, Set.of());
            if (coded.size() > MOST_CODED) coded.clear();
            return !digests.isEmpty()
                    && coded.computeIfAbsent(word, one -> codes.all(organizationId, one)).stream()
                            .anyMatch(digests::contains);
        };
    }
}
