-- A start of the machine is no change of its system: while it stood in the same column as the system, every one of the
-- indexes on the machine was written again after each start.
ALTER TABLE asset ADD COLUMN last_boot_at timestamptz;
UPDATE asset SET last_boot_at = to_timestamp((operating_system ->> 'lastBootAt')::numeric), operating_system = operating_system - 'lastBootAt'
WHERE operating_system ? 'lastBootAt';
