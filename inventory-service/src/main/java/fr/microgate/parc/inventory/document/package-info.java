/// Reading a document of any dialect into one shape.
@NullMarked
package fr.microgate.parc.inventory.document;

import org.jspecify.annotations.NullMarked;
