package fr.microgate.parc.inventory.merge;

import fr.microgate.parc.inventory.asset.KeptThings;

/// What people had entered on a machine and that went over to the one which it was merged into.
record KeptOver(KeptThings things, Writings.Moved writings) {}
