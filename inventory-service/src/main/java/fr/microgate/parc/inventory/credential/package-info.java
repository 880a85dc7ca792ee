/// What an inventory agent proves who it is with.
@NullMarked
package fr.microgate.parc.inventory.credential;

import org.jspecify.annotations.NullMarked;
