/// Where the machines and the people of an organisation are.
@NullMarked
package fr.microgate.parc.inventory.site;

import org.jspecify.annotations.NullMarked;
