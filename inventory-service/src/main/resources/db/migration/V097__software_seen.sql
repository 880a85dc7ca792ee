-- Until when a package was on a machine. What is installed was last seen with the machine's last inventory that speaks of
-- software: one value for all packages. What is gone is kept apart for a while, so that the big table holds what is there.
ALTER TABLE asset ADD COLUMN software_seen_at timestamptz;

CREATE TABLE asset_software_past (
    asset_number bigint NOT NULL REFERENCES asset (number) ON DELETE CASCADE,
    package_id bigint NOT NULL,
    first_seen_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    removed_at timestamptz NOT NULL,
    PRIMARY KEY (asset_number, package_id)
);

CREATE INDEX asset_software_past_removed ON asset_software_past (removed_at);
