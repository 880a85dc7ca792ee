/// The audit trail of the whole platform as hash chains, and their verification.
@NullMarked
package fr.microgate.parc.compliance.audit;

import org.jspecify.annotations.NullMarked;
