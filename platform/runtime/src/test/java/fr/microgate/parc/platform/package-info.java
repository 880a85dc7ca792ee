/// Checks of the module as a whole.
@NullMarked
package fr.microgate.parc.platform;

import org.jspecify.annotations.NullMarked;
