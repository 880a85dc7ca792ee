-- What an agent has spoken for is the agent's, however it was registered.
UPDATE asset SET source = 'AGENT'
WHERE source IN ('MANUAL', 'CSV', 'HOST', 'SNMP') AND EXISTS (SELECT FROM agent WHERE agent.asset_id = asset.id);
