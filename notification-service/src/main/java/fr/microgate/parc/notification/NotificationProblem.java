package fr.microgate.parc.notification;

import fr.microgate.parc.platform.http.ProblemType;

/// Every refusal of this service.
public enum NotificationProblem implements ProblemType {
    NOTIFICATION_NOT_FOUND(404, "Unknown notification"),
    DELIVERY_NOT_FOUND(404, "Unknown delivery"),
    DELIVERY_NOT_DEAD(409, "This delivery is not dead");

    private final int status;
    private final String title;

    NotificationProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
