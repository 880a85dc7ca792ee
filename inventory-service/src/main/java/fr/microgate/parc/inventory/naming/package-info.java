/// How machines are called: templates, what they accept and what they propose.
@NullMarked
package fr.microgate.parc.inventory.naming;

import org.jspecify.annotations.NullMarked;
