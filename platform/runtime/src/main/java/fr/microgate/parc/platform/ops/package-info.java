/// What an operator needs of every service: measures and cleaning.
@NullMarked
package fr.microgate.parc.platform.ops;

import org.jspecify.annotations.NullMarked;
