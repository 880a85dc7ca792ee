/// Who is calling, and which organisation he may see.
@NullMarked
package fr.microgate.parc.platform.security;

import org.jspecify.annotations.NullMarked;
