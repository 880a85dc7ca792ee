@NullMarked
package fr.microgate.parc.local.postgresql;

import org.jspecify.annotations.NullMarked;
