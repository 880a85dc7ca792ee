/// What assets cost, how long they are guaranteed and when they are due for renewal.
@NullMarked
package fr.microgate.parc.inventory.purchase;

import org.jspecify.annotations.NullMarked;
