-- A machine that an agent looks after from afar (remote inventory, ESX, proxy): an agent of its own, found through the one that
-- sends its documents.
ALTER TABLE agent ADD COLUMN via_agent_id uuid REFERENCES agent ON DELETE CASCADE;
CREATE INDEX agent_via ON agent (via_agent_id) WHERE via_agent_id IS NOT NULL;

-- An agent that was sent back to XML answers one PROLOG in it.
ALTER TABLE agent ADD COLUMN xml_expected boolean NOT NULL DEFAULT false;

-- Documents that no agent stands for had a pseudo agent, which one approval opened for all of them.
DELETE FROM agent WHERE agent_key = 'unnamed';

-- Who sent a document that speaks of another machine, the word that the agent asks after it with, and what the agent left out.
ALTER TABLE raw_inventory
    ADD COLUMN sender_agent_id uuid REFERENCES agent ON DELETE SET NULL,
    ADD COLUMN request_id text,
    ADD COLUMN no_category text;
CREATE INDEX raw_inventory_sender ON raw_inventory (sender_agent_id) WHERE sender_agent_id IS NOT NULL;
CREATE INDEX raw_inventory_request ON raw_inventory (credential_id, request_id, id DESC) WHERE request_id IS NOT NULL;
