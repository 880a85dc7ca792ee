/// The RGPD duties: art. 32 evidence, breaches and their 72 hours, the audit trail of the platform.
@NullMarked
package fr.microgate.parc.compliance;

import org.jspecify.annotations.NullMarked;
