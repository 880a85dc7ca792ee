/// From a kept document to the machine it speaks of.
@NullMarked
package fr.microgate.parc.inventory.ingest;

import org.jspecify.annotations.NullMarked;
