package fr.microgate.parc.notification.notice;

/// Kinds of things that people are told, each about one kind of subject.
public enum Kind {
    TICKET_ASSIGNED(SubjectKind.TICKET),
    TICKET_URGENT(SubjectKind.TICKET),
    TICKET_PREVENTIVE(SubjectKind.TICKET),
    TICKET_STATUS(SubjectKind.TICKET),
    TICKET_COMMENT(SubjectKind.TICKET),
    BREACH_OPENED(SubjectKind.BREACH);

    private final SubjectKind subject;

    Kind(SubjectKind subject) {
        this.subject = subject;
    }

    SubjectKind subject() {
        return subject;
    }
}
