/// The whole of Parc as real processes on one machine, for `./parc up` and for the end-to-end tests.
@NullMarked
package fr.microgate.parc.local.stack;

import org.jspecify.annotations.NullMarked;
