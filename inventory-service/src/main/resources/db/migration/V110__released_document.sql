-- When somebody let a document in that no agent stands for, so that there was no agent to approve.
ALTER TABLE raw_inventory ADD COLUMN released_at timestamptz;
