@NullMarked
package fr.microgate.parc.local.kafka;

import org.jspecify.annotations.NullMarked;
