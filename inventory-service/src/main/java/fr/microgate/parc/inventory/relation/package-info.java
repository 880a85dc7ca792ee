/// What hangs on what: monitors on computers, virtual machines on hosts.
@NullMarked
package fr.microgate.parc.inventory.relation;

import org.jspecify.annotations.NullMarked;
