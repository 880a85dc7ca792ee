/// The people of an organisation, whom the other services know by an opaque reference.
@NullMarked
package fr.microgate.parc.inventory.person;

import org.jspecify.annotations.NullMarked;
