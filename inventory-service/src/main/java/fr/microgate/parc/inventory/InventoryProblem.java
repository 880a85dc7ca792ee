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
    RAW_INVENTORY_NOT_FOUND(404, "Unknown raw inventory"),
    PARAMETER_NOT_ALLOWED(422, "The control has no such parameter"),
    EXCEPTION_NOT_FOUND(404, "Unknown exception"),
    EXCEPTION_EXISTS(409, "The control is excepted already"),
    EXCEPTION_TOO_LONG(422, "An exception has an end within a year"),
    PERIOD_NOT_ALLOWED(422, "This period cannot be shown"),
    SOFTWARE_RULE_NOT_FOUND(404, "Unknown software rule"),
    SOFTWARE_RULE_NOT_ALLOWED(422, "The software rule makes no sense"),
    TOO_MANY_RULES(422, "There are too many rules"),
    NAMING_RULE_NOT_FOUND(404, "Unknown naming rule"),
    TEMPLATE_NOT_ALLOWED(422, "The template cannot make host names"),
    NAME_NOT_PROPOSED(422, "No name can be proposed");

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
