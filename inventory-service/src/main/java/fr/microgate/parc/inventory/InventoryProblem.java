package fr.microgate.parc.inventory;

import fr.microgate.parc.platform.http.ProblemType;

/// Refusals of this service.
public enum InventoryProblem implements ProblemType {
    ORGANIZATION_NOT_FOUND(404, "Unknown organisation"),
    ORGANIZATION_EXISTS(409, "This organisation is registered already"),
    UNKNOWN_ORGANIZATION(422, "The organisation is not registered"),
    CREDENTIAL_NOT_FOUND(404, "Unknown agent credential"),
    ASSET_NOT_FOUND(404, "Unknown asset"),
    STATE_NOT_ALLOWED(409, "The asset cannot go to this state"),
    ROLE_MISSING(403, "This takes another role"),
    SERIAL_EXISTS(409, "Another asset of the organisation has this serial number"),
    FIELD_NEEDED(422, "An asset has a name and a kind"),
    MODEL_NOT_FOUND(404, "Unknown asset model"),
    MODEL_EXISTS(409, "This asset model is described already"),
    MODEL_IN_USE(409, "Assets are of this model"),
    UNKNOWN_MODEL(422, "The asset model is not described"),
    ALREADY_ASSIGNED(409, "The asset is assigned already"),
    NOT_ASSIGNABLE(409, "An asset in this state is not handed over"),
    ASSIGNMENT_NOT_FOUND(404, "Unknown assignment"),
    ALREADY_RETURNED(409, "The asset was returned before"),
    INVALID_DATES(422, "These dates contradict each other"),
    RELATION_NOT_FOUND(404, "Unknown relation"),
    RELATION_EXISTS(409, "The assets are related in this way already"),
    INVALID_RELATION(422, "These assets cannot be related"),
    COMMENT_NOT_FOUND(404, "Unknown comment"),
    NOT_YOUR_COMMENT(403, "Somebody else wrote this comment"),
    RAW_INVENTORY_NOT_FOUND(404, "Unknown raw inventory");

    private final int status;
    private final String title;

    InventoryProblem(int status, String title) {
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
