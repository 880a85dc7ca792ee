/// What every REST API of Parc does the same way: problem details, pages, revisions, idempotency.
@NullMarked
package fr.microgate.parc.platform.http;

import org.jspecify.annotations.NullMarked;
