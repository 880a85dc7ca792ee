/// Art. 32: which machine passes which control, as last observed.
@NullMarked
package fr.microgate.parc.compliance.evidence;

import org.jspecify.annotations.NullMarked;
