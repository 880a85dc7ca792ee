/// What the security controls say of a machine.
@NullMarked
package fr.microgate.parc.inventory.posture;

import org.jspecify.annotations.NullMarked;
