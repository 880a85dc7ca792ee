@NullMarked
package fr.microgate.parc.kubernetes;

import org.jspecify.annotations.NullMarked;
