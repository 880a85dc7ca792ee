/// What the people of the shop tell each other about an asset. Clients see none of it.
@NullMarked
package fr.microgate.parc.inventory.comment;

import org.jspecify.annotations.NullMarked;
