/// What there is to tell, and how it is said in the reader's language.
@NullMarked
package fr.microgate.parc.notification.notice;

import org.jspecify.annotations.NullMarked;
