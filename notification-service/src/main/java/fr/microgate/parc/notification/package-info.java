/// Who is told what, where and in which language.
@NullMarked
package fr.microgate.parc.notification;

import org.jspecify.annotations.NullMarked;
