/// What every part of the stack is made of: processes, folders, ports, settings.
@NullMarked
package fr.microgate.parc.local.part;

import org.jspecify.annotations.NullMarked;
