package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.privacy.PersonKey;
import fr.microgate.parc.inventory.privacy.PersonalDataHolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What machines tell of people: who uses them, and whose name is in a host name.
@ApplicationScoped
class AssetHolder implements PersonalDataHolder {

    private final AssetPersonalData data;

    AssetHolder(AssetPersonalData data) {
        this.data = data;
    }

    @Override
    public String category() {
        return "ASSETS";
    }

    @Override
    public List<?> export(PersonKey person) {
        return data.export(person.organizationId(), logins(person), names(person));
    }

    @Override
    public Map<String, Integer> erase(PersonKey person) {
        var counts = data.erase(person.organizationId(), logins(person), names(person));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /// Accounts of a directory are often the address, or what is before its @.
    private static Collection<String> logins(PersonKey person) {
        var logins = new ArrayList<>(person.logins());
        for (var email : person.emails()) {
            logins.add(email);
            logins.add(email.substring(0, Math.max(0, email.indexOf('@'))));
        }
        logins.removeIf(String::isBlank);
        return logins;
    }

    private static Collection<String> names(PersonKey person) {
        return Stream.of(person.firstName(), person.lastName()).filter(Objects::nonNull).toList();
    }
}
