-- The titles that an organisation has, searched by word: they are read in order from the index alone, and those that are gone are not in it.
CREATE INDEX organization_title_has ON organization_title (organization_id, name_key, title_id) WHERE gone_at IS NULL;
CREATE INDEX organization_title_gone ON organization_title (organization_id, gone_at) WHERE gone_at IS NOT NULL;
DROP INDEX organization_title_name;
