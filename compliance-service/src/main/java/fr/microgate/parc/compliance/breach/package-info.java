/// Breaches of personal data, suspected or known, and their 72 hours (art. 33).
@NullMarked
package fr.microgate.parc.compliance.breach;

import org.jspecify.annotations.NullMarked;
