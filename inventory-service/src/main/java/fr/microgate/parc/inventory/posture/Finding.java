package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.Remark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a control says now, and the facts it says it by.
///
/// @param remarks facts for the person who reads the machine's page; none that differs from day to
///   day while the machine does not
/// @param until when it turns without anything being said; null when it does not
public record Finding(Result result, List<Remark> remarks, @Nullable Instant until) {

    static Finding of(Result result, Remark... remarks) {
        return new Finding(result, List.of(remarks), null);
    }

    static Finding pass(String code, Object... values) {
        return of(Result.PASS, Remark.of(code, values));
    }

    static Finding passUntil(Instant until, String code, Object... values) {
        return new Finding(Result.PASS, List.of(Remark.of(code, values)), until);
    }

    static Finding fail(String code, Object... values) {
        return of(Result.FAIL, Remark.of(code, values));
    }

    static Finding unknown(String code, Object... values) {
        return of(Result.UNKNOWN, Remark.of(code, values));
    }

    static Finding unknownUntil(Instant until, String code, Object... values) {
        return new Finding(Result.UNKNOWN, List.of(Remark.of(code, values)), until);
    }
}
