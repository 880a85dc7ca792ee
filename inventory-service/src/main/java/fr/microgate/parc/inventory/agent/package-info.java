/// The wire protocol of unmodified inventory agents.
@NullMarked
package fr.microgate.parc.inventory.agent;

import org.jspecify.annotations.NullMarked;
