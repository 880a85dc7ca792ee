package fr.microgate.parc.inventory;

import fr.microgate.parc.platform.http.ProblemType;

/// Refusals of this service.
public enum InventoryProblem implements ProblemType {
    ORGANIZATION_NOT_FOUND(404, "Unknown organisation"),
    ORGANIZATION_EXISTS(409, "This organisation is registered already"),
    UNKNOWN_ORGANIZATION(422, "The organisation is not registered"),
    SITE_NOT_FOUND(404, "Unknown site"),
    SITE_EXISTS(409, "Another site has this code or this name"),
    UNKNOWN_SITE(422, "The site is not one of the organisation"),
    LOCATION_NOT_FOUND(404, "Unknown location"),
    LOCATION_EXISTS(409, "Another location there has this name"),
    LOCATION_IN_USE(409, "The location holds others"),
    LOCATION_NOT_ALLOWED(422, "The location cannot be there"),
    PERSON_NOT_FOUND(404, "Unknown person"),
    PERSON_ERASED(409, "This person was erased"),
    LOGIN_TAKEN(409, "Somebody else of the organisation has this login"),
    IMPORT_REFUSED(422, "The file holds errors"),
    CREDENTIAL_NOT_FOUND(404, "Unknown agent credential"),
    CERTIFICATE_TAKEN(409, "The certificate stands for another credential"),
    AGENT_NOT_FOUND(404, "Unknown agent"),
    ASSET_NOT_FOUND(404, "Unknown asset"),
    STATE_NOT_ALLOWED(409, "The asset cannot go to this state"),
    SOFTWARE_NOT_FOUND(404, "Unknown software"),
    RAW_INVENTORY_NOT_FOUND(404, "Unknown raw inventory"),
    RAW_BODY_GONE(410, "The body is not kept any more");

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
