package fr.microgate.parc.notification.notice;

/// What a notice is about, and where the console shows it.
public enum SubjectKind {
    TICKET("tickets"),
    BREACH("breaches");

    private final String path;

    SubjectKind(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
