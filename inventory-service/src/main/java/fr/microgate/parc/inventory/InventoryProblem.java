package fr.microgate.parc.inventory;

import fr.microgate.parc.platform.http.ProblemType;

/// Refusals of this service.
public enum InventoryProblem implements ProblemType {
    ORGANIZATION_NOT_FOUND(404, "Unknown organisation"),
    ORGANIZATION_EXISTS(409, "This organisation is registered already"),
    SHOP_EXISTS(409, "The shop itself is registered already"),
    UNKNOWN_ORGANIZATION(422, "The organisation is not registered"),
    SITE_NOT_FOUND(404, "Unknown site"),
    SITE_EXISTS(409, "Another site has this code or this name"),
    SITE_IN_USE(409, "The site is in use"),
    UNKNOWN_SITE(422, "The site is not one of the organisation"),
    LOCATION_NOT_FOUND(404, "Unknown location"),
    LOCATION_EXISTS(409, "Another location there has this name"),
    LOCATION_IN_USE(409, "The location is in use"),
    UNKNOWN_LOCATION(422, "The location is not one of the site"),
    LOCATION_NOT_ALLOWED(422, "The location cannot be there"),
    PERSON_NOT_FOUND(404, "Unknown person"),
    UNKNOWN_PERSON(422, "The person is not one of the organisation"),
    PERSON_ERASED(409, "This person was erased"),
    LOGIN_TAKEN(409, "Somebody else of the organisation has this login"),
    IMPORT_REFUSED(422, "The file holds errors"),
    CREDENTIAL_NOT_FOUND(404, "Unknown agent credential"),
    CERTIFICATE_TAKEN(409, "The certificate stands for another credential"),
    AGENT_NOT_FOUND(404, "Unknown agent"),
    ASSET_NOT_FOUND(404, "Unknown asset"),
    STATE_NOT_ALLOWED(409, "The asset cannot go to this state"),
    TRANSITION_NOT_ALLOWED(422, "The life cycle cannot be so"),
    SOFTWARE_NOT_FOUND(404, "Unknown software"),
    RAW_INVENTORY_NOT_FOUND(404, "Unknown raw inventory"),
    RAW_BODY_GONE(410, "The body is not kept any more"),
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
    NAME_NOT_PROPOSED(422, "No name can be proposed"),
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
    MATCH_NOT_FOUND(404, "Nothing was matched"),
    SUGGESTION_NOT_FOUND(404, "Unknown suggestion"),
    SUGGESTION_DECIDED(409, "The suggestion is decided"),
    MERGE_NOT_FOUND(404, "Unknown merge"),
    MERGE_NOT_ALLOWED(422, "These machines cannot be merged"),
    ALREADY_MERGED(409, "The machine is merged already"),
    MERGE_UNDONE(409, "The merge is undone"),
    SPLIT_NOT_ALLOWED(409, "The agent does not speak for the machine"),
    SPLIT_NOT_FOUND(404, "Unknown split"),
    SPLIT_SETTLED(409, "The split cannot be undone"),
    ASSET_SPOKEN_FOR(409, "An agent speaks for the asset"),
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
