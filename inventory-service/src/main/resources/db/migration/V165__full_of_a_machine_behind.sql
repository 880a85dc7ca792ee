-- A machine that is inventoried from afar makes no contact: it is asked for a full inventory through the agent that sends its documents.
ALTER TABLE agent DROP CONSTRAINT agent_need_full_check;
ALTER TABLE agent ADD CONSTRAINT agent_need_full_check
    CHECK (need_full IN ('UNKNOWN_ASSET', 'MERGE', 'SPLIT', 'MANUAL', 'FAILED', 'BEHIND'));
