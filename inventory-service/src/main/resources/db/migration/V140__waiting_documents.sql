-- Workers take the oldest documents that wait, whichever lane they are in.
CREATE INDEX raw_inventory_waiting ON raw_inventory (id) WHERE status = 'RECEIVED';
DROP INDEX raw_inventory_lane;
