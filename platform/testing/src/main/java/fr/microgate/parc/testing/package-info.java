/// What the tests of the four services share: real PostgreSQL, tokens, event examples, the
/// architecture rules.
@NullMarked
package fr.microgate.parc.testing;

import org.jspecify.annotations.NullMarked;
