/// One box that finds machines and software.
@NullMarked
package fr.microgate.parc.inventory.search;

import org.jspecify.annotations.NullMarked;
