/// Machines that are one and machines that are two: people say so, and can take it back.
@NullMarked
package fr.microgate.parc.inventory.merge;

import org.jspecify.annotations.NullMarked;
