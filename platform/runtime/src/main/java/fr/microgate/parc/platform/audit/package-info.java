/// The trace of every change, sent to the compliance service.
@NullMarked
package fr.microgate.parc.platform.audit;

import org.jspecify.annotations.NullMarked;
