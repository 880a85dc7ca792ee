package fr.microgate.parc.inventory.search;

/// A word that somebody typed.
///
/// @param beginning what a word of the machine begins with
/// @param ofPeople numbers of the machines that people have whose name, address or login begins so
record AskedWord(String beginning, Long[] ofPeople) {}
