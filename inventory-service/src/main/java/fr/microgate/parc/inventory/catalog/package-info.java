/// The products that assets are instances of.
@NullMarked
package fr.microgate.parc.inventory.catalog;

import org.jspecify.annotations.NullMarked;
