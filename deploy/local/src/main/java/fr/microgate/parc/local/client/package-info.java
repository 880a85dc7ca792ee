/// A caller of the public APIs, for the demonstration, the benchmarks and the end-to-end tests.
@NullMarked
package fr.microgate.parc.local.client;

import org.jspecify.annotations.NullMarked;
