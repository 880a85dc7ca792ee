package fr.microgate.parc.inventory.search;

import fr.microgate.parc.inventory.asset.Conditions;

/// A word that somebody typed.
///
/// @param beginning what a word of the machine begins with
/// @param common whether so many machines have it that it is looked for nowhere else
/// @param ofPeople numbers of the machines that people have whose name, address or login begins so
record AskedWord(String beginning, boolean common, Long[] ofPeople) {

    /// Each machine is asked for itself (OFFSET): it has some twenty words.
    private static final String LACKED =
            "NOT EXISTS (SELECT FROM asset_token AS said WHERE said.asset_number = asset.number AND starts_with(said.token, ?) OFFSET 0)";

    /// Only machines that neither have it nor are somebody's who is called so.
    void lacked(Conditions where) {
        where.and(LACKED, beginning)
                .and("asset.number <> ALL (?)", ofPeople.length == 0 ? null : ofPeople);
    }
}
