-- Texts of an organisation are looked through when a person is told what is kept, or erased.
CREATE INDEX asset_comment_organization ON asset_comment (organization_id, id);
CREATE INDEX posture_exception_organization ON posture_exception (organization_id, id);

-- What is old enough goes by age.
CREATE INDEX asset_history_age ON asset_history (at);
CREATE INDEX match_explanation_age ON match_explanation (explained_at);
CREATE INDEX raw_inventory_age ON raw_inventory (received_at) WHERE body_id IS NULL;
