package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.asset.AssetKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Naming rules for tests.
public final class NamingTemplates {

    private NamingTemplates() {}

    public static NamingRules none() {
        return new NamingRules(List.of());
    }

    public static NamingRules of(@Nullable AssetKind kind, String... templates) {
        return new NamingRules(
                Arrays.stream(templates)
                        .map(text -> new NamingRules.Compiled(kind, Template.of(text)))
                        .toList());
    }
}
