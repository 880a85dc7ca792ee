@NullMarked
package fr.microgate.parc.local;

import org.jspecify.annotations.NullMarked;
