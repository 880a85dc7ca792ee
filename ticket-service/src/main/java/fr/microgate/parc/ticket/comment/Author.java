package fr.microgate.parc.ticket.comment;

import fr.microgate.parc.platform.security.CurrentUser;

/// On which side of the counter a comment was written.
public enum Author {
    CLIENT,
    STAFF,
    SYSTEM;

    static Author of(CurrentUser user) {
        return user.onlyOrganization().isPresent() ? CLIENT : STAFF;
    }
}
