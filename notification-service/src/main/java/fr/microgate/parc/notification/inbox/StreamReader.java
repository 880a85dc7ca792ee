package fr.microgate.parc.notification.inbox;

import fr.microgate.parc.notification.notice.Language;
import java.time.Instant;

/// Who reads a stream.
///
/// @param expiry end of his access token, and of the stream
record StreamReader(String userId, Language language, Instant expiry, Outlet outlet) {}
