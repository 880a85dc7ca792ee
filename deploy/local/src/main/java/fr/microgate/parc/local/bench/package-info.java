/// Measures of the whole, taken with what they are compared to in one run: these machines are
/// noisy.
@NullMarked
package fr.microgate.parc.local.bench;

import org.jspecify.annotations.NullMarked;
