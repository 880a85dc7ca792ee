package fr.microgate.parc.inventory.privacy;

import java.util.List;
import java.util.Map;

/// A part of this service that holds something of people. Being a bean is enough to be asked.
public interface PersonalDataHolder {

    /// Stable code that legal holds and scopes name: `PEOPLE`.
    String category();

    /// Everything held of the person, as records that become JSON.
    List<?> export(Sought person);

    /// Makes it as if the person had never been here; doing it again changes nothing. Runs in the
    /// transaction of the order.
    ///
    /// @return rows erased, by table; tables without any may be left out
    Map<String, Integer> erase(Sought person);

    /// What was left because the name in it may be another's.
    default List<ToReview> toReview(Sought person) {
        return List.of();
    }
}
