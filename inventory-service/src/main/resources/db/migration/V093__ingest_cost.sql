-- What an inventory costs beside the machine itself.

-- The worker is woken by a document that waits, not by each one that was processed.
DROP TRIGGER raw_inventory_wakes_the_worker ON raw_inventory;
CREATE TRIGGER raw_inventory_comes AFTER INSERT ON raw_inventory
    FOR EACH ROW WHEN (NEW.status = 'RECEIVED') EXECUTE FUNCTION raw_inventory_wakes_the_worker();
CREATE TRIGGER raw_inventory_comes_again AFTER UPDATE OF status ON raw_inventory
    FOR EACH ROW WHEN (NEW.status = 'RECEIVED' AND OLD.status <> 'RECEIVED') EXECUTE FUNCTION raw_inventory_wakes_the_worker();

-- Documents wait in sixteen lanes, those of one agent in one of them: the next of a lane is found whatever waits in the others.
ALTER TABLE raw_inventory ADD COLUMN lane integer NOT NULL GENERATED ALWAYS AS (hashtext(agent_key) & 15) STORED;
DROP INDEX raw_inventory_waiting;
CREATE INDEX raw_inventory_lane ON raw_inventory (lane, id) WHERE status = 'RECEIVED';
CREATE INDEX raw_inventory_older ON raw_inventory (organization_id, agent_key, id) WHERE status = 'RECEIVED';

-- Every document wrote into it, and raw_inventory_agent finds the same.
DROP INDEX raw_inventory_processed;

-- Each inventory writes the row of its machine: with room on the page it need not touch the indexes.
ALTER TABLE asset SET (fillfactor = 80);

-- Large tables that only grow would wait for a fifth of them to be new before they are looked after.
ALTER TABLE asset_software SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE asset_token SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE raw_inventory SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE match_explanation SET (autovacuum_vacuum_insert_scale_factor = 0.02);
ALTER TABLE asset_history SET (autovacuum_vacuum_insert_scale_factor = 0.02);
