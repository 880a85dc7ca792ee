-- Exceptions by their end, of all machines or of those of one organisation.
CREATE INDEX posture_exception_ending ON posture_exception (expires_at, id) WHERE revoked_at IS NULL;
CREATE INDEX posture_exception_ending_of ON posture_exception (organization_id, expires_at, id) WHERE revoked_at IS NULL;

-- What is wrong with the name that a machine reports, as it was last looked at; null when nothing is.
ALTER TABLE asset ADD COLUMN misnamed jsonb;
CREATE INDEX asset_misnamed ON asset (organization_id, id) WHERE misnamed IS NOT NULL AND merged_into_id IS NULL;
