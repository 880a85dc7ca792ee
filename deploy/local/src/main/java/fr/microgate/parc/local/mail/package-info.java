@NullMarked
package fr.microgate.parc.local.mail;

import org.jspecify.annotations.NullMarked;
