package fr.microgate.parc.platform.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private final String read = revision(1, "NEW", "paul").etag();

    @Test
    void whatWasReadMayBeChanged() {
        assertThatCode(() -> revision(1, "NEW", "paul").check(read, "status"))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherFieldChangedMeanwhileIsNoConflict() {
        assertThatCode(() -> revision(2, "NEW", "anne").check(read, "status"))
                .doesNotThrowAnyException();
    }

    @Test
    void theSameFieldChangedMeanwhileIsOne() {
        refused(412, revision(2, "CLOSED", "paul"), read, "status");
        refused(412, revision(2, "NEW", "anne"), read, "status", "assignee");
    }

    @Test
    void aStarOverwritesAndNothingIsRefused() {
        assertThatCode(() -> revision(9, "CLOSED", "x").check("*", "status"))
                .doesNotThrowAnyException();
        refused(428, revision(1, "NEW", "paul"), null, "status");
        refused(428, revision(1, "NEW", "paul"), " ", "status");
    }

    @Test
    void oneOfSeveralTagsIsEnough() {
        assertThatCode(() -> revision(1, "NEW", "paul").check("\"0\", " + read, "status"))
                .doesNotThrowAnyException();
        refused(412, revision(1, "NEW", "paul"), "\"0\", \"nonsense;;=\"", "status");
    }

    private static void refused(
            int status, Revision now, @Nullable String ifMatch, String... fields) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> now.check(ifMatch, fields))
                .matches(problem -> problem.type().status() == status);
    }

    private static Revision revision(long version, String status, String assignee) {
        return Revision.of("current", version, Map.of("status", status, "assignee", assignee));
    }
}
