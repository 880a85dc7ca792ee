package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.naming.Part.What;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Words that a name may be made of; used for the answer and kept nowhere.
public class NameWords {

    @RestQuery
    @Nullable @Size(max = 60) String service;

    @RestQuery
    @Nullable @Size(max = 60) String firstName;

    @RestQuery
    @Nullable @Size(max = 60) String lastName;

    @RestQuery
    @Nullable @Size(max = 60) String site;

    /// Those that a host name can hold something of.
    Map<What, String> given() {
        var given = new EnumMap<What, String>(What.class);
        put(given, What.SERVICE, service);
        put(given, What.PRENOM, firstName);
        put(given, What.NOM, lastName);
        put(given, What.SITE, site);
        return given;
    }

    private static void put(Map<What, String> given, What what, @Nullable String word) {
        if (word != null && !Words.joined(word).isEmpty()) given.put(what, word);
    }
}
