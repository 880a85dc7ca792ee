-- Virtual machines as their hosts list them; those with a UUID only, the others cannot be known again.
CREATE TABLE hosted_vm (
    host_asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    uuid text NOT NULL,
    organization_id uuid NOT NULL REFERENCES organization,
    name text NOT NULL,
    vcpus bigint,
    memory_mb bigint,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (host_asset_id, uuid)
);

CREATE INDEX hosted_vm_uuid ON hosted_vm (organization_id, uuid);

CREATE TABLE vm_host (
    vm_asset_id uuid PRIMARY KEY REFERENCES asset ON DELETE CASCADE,
    host_asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    seen_at timestamptz NOT NULL
);

CREATE INDEX vm_host_host ON vm_host (host_asset_id);

-- Where a monitor is. Written when it moves.
-- contested: it came here while the machine before had not let it go. Said by both in turn, several have its serial.
CREATE TABLE monitor_sighting (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization,
    serial text NOT NULL,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    previous_asset_id uuid,
    name text,
    manufacturer text,
    since timestamptz NOT NULL,
    left_at timestamptz,
    contested boolean NOT NULL,
    shared boolean NOT NULL,
    UNIQUE (organization_id, serial)
);

CREATE INDEX monitor_sighting_list ON monitor_sighting (organization_id, id DESC);
CREATE INDEX monitor_sighting_serial ON monitor_sighting (serial, id DESC);
CREATE INDEX monitor_sighting_asset ON monitor_sighting (asset_id);
CREATE INDEX monitor_sighting_previous ON monitor_sighting (previous_asset_id) WHERE contested;
