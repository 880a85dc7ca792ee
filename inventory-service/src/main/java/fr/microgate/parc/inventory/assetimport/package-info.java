/// Assets, their purchases and who has them from a table.
@NullMarked
package fr.microgate.parc.inventory.assetimport;

import org.jspecify.annotations.NullMarked;
