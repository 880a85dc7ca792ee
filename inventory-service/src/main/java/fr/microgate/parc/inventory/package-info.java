/// The fleet: who owns it, what the machines are and what they say of themselves.
@NullMarked
package fr.microgate.parc.inventory;

import org.jspecify.annotations.NullMarked;
