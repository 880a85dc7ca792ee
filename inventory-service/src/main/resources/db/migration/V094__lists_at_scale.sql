-- Lists beside those of assets and software, at a million assets: each filter alone and within an organisation reads a page from an
-- index, in the order that it is shown in.

DROP INDEX agent_credential_id, agent_last_contact, agent_waiting;
CREATE INDEX agent_of_credential ON agent (credential_id, id DESC);
CREATE INDEX agent_approval ON agent (approval, id DESC);
CREATE INDEX agent_organization_approval ON agent (organization_id, approval, id DESC);
CREATE INDEX agent_organization_version ON agent (organization_id, agent_version, id DESC);

-- By the day, so that what an agent does on one day writes its row and no index.
ALTER TABLE agent ADD COLUMN last_contact_on date NOT NULL GENERATED ALWAYS AS ((last_contact_at AT TIME ZONE 'UTC')::date) STORED;
ALTER TABLE agent SET (fillfactor = 80);
CREATE INDEX agent_silent ON agent (last_contact_on, id);
CREATE INDEX agent_organization_silent ON agent (organization_id, last_contact_on, id);

-- Whether another agent speaks for the same machine: written when an agent finds its machine, instead of looked for by each list.
ALTER TABLE agent ADD COLUMN shared boolean NOT NULL DEFAULT false;

CREATE FUNCTION agent_shares_machine(which uuid[]) RETURNS void LANGUAGE sql AS $$
    UPDATE agent SET shared = counted.agents > 1
    FROM (SELECT asset_id, count(*) AS agents FROM agent WHERE asset_id = ANY (which) GROUP BY asset_id) AS counted
    WHERE agent.asset_id = counted.asset_id AND shared <> (counted.agents > 1)
$$;

CREATE FUNCTION agent_found_machine() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN PERFORM agent_shares_machine(ARRAY[NEW.asset_id]);
        WHEN 'DELETE' THEN PERFORM agent_shares_machine(ARRAY[OLD.asset_id]);
        ELSE
            IF NEW.asset_id IS NULL THEN UPDATE agent SET shared = false WHERE id = NEW.id AND shared; END IF;
            PERFORM agent_shares_machine(ARRAY[OLD.asset_id, NEW.asset_id]);
    END CASE;
    RETURN NULL;
END
$$;

CREATE TRIGGER agent_is_new AFTER INSERT ON agent FOR EACH ROW WHEN (NEW.asset_id IS NOT NULL) EXECUTE FUNCTION agent_found_machine();
CREATE TRIGGER agent_is_gone AFTER DELETE ON agent FOR EACH ROW WHEN (OLD.asset_id IS NOT NULL) EXECUTE FUNCTION agent_found_machine();
CREATE TRIGGER agent_is_elsewhere AFTER UPDATE OF asset_id ON agent FOR EACH ROW WHEN (OLD.asset_id IS DISTINCT FROM NEW.asset_id)
    EXECUTE FUNCTION agent_found_machine();
SELECT agent_shares_machine(ARRAY(SELECT DISTINCT asset_id FROM agent WHERE asset_id IS NOT NULL));

CREATE INDEX agent_double ON agent (id DESC) WHERE shared OR alternated_at IS NOT NULL;

-- The time of a document is in its id.
CREATE INDEX raw_inventory_organization_status ON raw_inventory (organization_id, status, id DESC);
CREATE INDEX raw_inventory_organization_reason ON raw_inventory (organization_id, reason_code, id DESC) WHERE reason_code IS NOT NULL;

CREATE INDEX match_suggestion_organization_state ON match_suggestion (organization_id, state, id DESC);

CREATE INDEX asset_assignment_out ON asset_assignment (id DESC) WHERE returned_at IS NULL;
CREATE INDEX asset_assignment_out_of ON asset_assignment (organization_id, id DESC) WHERE returned_at IS NULL;
CREATE INDEX asset_assignment_lent_of ON asset_assignment (organization_id, id DESC) WHERE returned_at IS NULL AND expected_return_at IS NOT NULL;
CREATE INDEX asset_assignment_due ON asset_assignment (expected_return_at) WHERE returned_at IS NULL AND expected_return_at IS NOT NULL;

CREATE INDEX asset_due_age_of ON asset_due (organization_id, life_ends_on, asset_id) WHERE in_use;
CREATE INDEX asset_due_support_of ON asset_due (organization_id, support_ends_on, asset_id) WHERE in_use AND support_ends_on IS NOT NULL;
CREATE INDEX asset_due_os_of ON asset_due (organization_id, os_ended_on, asset_id) WHERE in_use AND os_ended_on IS NOT NULL;
CREATE INDEX asset_due_failing_of ON asset_due (organization_id, failing_on, asset_id) WHERE in_use AND failing_on IS NOT NULL;
