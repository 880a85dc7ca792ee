-- How many machines in use have a package: its places without these, which are few and are found without reading a machine.
CREATE INDEX asset_out_of_use ON asset (number) WHERE merged_into_id IS NOT NULL OR state IN ('RETIRED', 'DISPOSED', 'LOST', 'STOLEN');
