package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.inventory.naming.NameProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks at the facts of a machine and says what each control makes of them.
@ApplicationScoped
public class Controls {

    private final TimeChecks time;

    Controls(TimeChecks time) {
        this.time = time;
    }

    /// @param findings of the controls that count for the machine
    /// @param systemEndsOn last day of security updates, whether or not that counts
    /// @param contact whether it still speaks, whether or not that counts
    public record Outcome(
            Map<Control, Finding> findings, Finding contact, @Nullable LocalDate systemEndsOn) {}

    /// What a machine said too long ago proves nothing any more: only its silence is known.
    ///
    /// @param rules that count for the machine
    public Outcome check(
            Facts facts,
            Map<Control, Rule> rules,
            Policy policy,
            Criticality criticality,
            Instant now) {
        var contact =
                time.recentContact(facts, policy.rule(Control.RECENT_CONTACT, criticality), now);
        var findings = new EnumMap<Control, Finding>(Control.class);
        for (var rule : rules.values()) {
            if (rule.control() == Control.RECENT_CONTACT) {
                findings.put(rule.control(), contact);
            } else if (contact.result() == Result.FAIL) {
                findings.put(rule.control(), new Finding(Result.UNKNOWN, contact.remarks(), null));
            } else {
                findings.put(rule.control(), check(rule, facts, policy, now));
            }
        }
        var ends = time.systemEndsOn(facts, policy.rule(Control.SUPPORTED_OS, criticality));
        return new Outcome(findings, contact, ends);
    }

    private Finding check(Rule rule, Facts facts, Policy policy, Instant now) {
        return switch (rule.control()) {
            case DISK_ENCRYPTION -> ProtectionChecks.diskEncryption(facts);
            case ANTIVIRUS -> ProtectionChecks.antivirus(facts, TimeChecks.day(now));
            case FIREWALL -> ProtectionChecks.firewall(facts);
            case SECURE_BOOT -> ProtectionChecks.secureBoot(facts);
            case REMOTE_ACCESS -> SoftwareChecks.remoteAccess(facts, rule);
            case SOFTWARE -> SoftwareChecks.software(facts);
            case NAMING -> naming(facts, policy);
            case SUPPORTED_OS -> time.supportedOs(facts, rule, now);
            case RECENT_REBOOT -> time.recentReboot(facts, rule, now);
            case RECENT_FULL_INVENTORY -> time.recentFullInventory(facts, rule, now);
            case RECENT_CONTACT -> time.recentContact(facts, rule, now);
        };
    }

    private static Finding naming(Facts facts, Policy policy) {
        var name = facts.machine().name();
        if (name == null) return Finding.unknown("NAME_UNKNOWN");
        if (!policy.naming().isAbout(facts.kind())) return Finding.unknown("NAME_NO_RULE");
        var problems = policy.naming().check(facts.kind(), name);
        return problems.isEmpty()
                ? Finding.pass("NAME_GOOD")
                : new Finding(
                        Result.FAIL, problems.stream().map(NameProblem::remark).toList(), null);
    }
}
