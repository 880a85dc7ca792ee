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
    MATCH_NOT_FOUND(404, "Nothing was matched"),
    SUGGESTION_NOT_FOUND(404, "Unknown suggestion"),
    SUGGESTION_DECIDED(409, "The suggestion is decided"),
    MERGE_NOT_FOUND(404, "Unknown merge"),
    MERGE_NOT_ALLOWED(422, "These machines cannot be merged"),
    ALREADY_MERGED(409, "The machine is merged already"),
    MERGE_UNDONE(409, "The merge is undone"),
    SPLIT_NOT_ALLOWED(409, "The agent does not speak for the machine"),
    VM_NOT_FOUND(404, "Unknown virtual machine"),
    VM_KNOWN(409, "The virtual machine is known already");

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
