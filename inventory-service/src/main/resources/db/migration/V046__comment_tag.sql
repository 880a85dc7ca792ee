CREATE TABLE asset_comment (
    id uuid PRIMARY KEY,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    organization_id uuid NOT NULL,
    author text NOT NULL,
    text text NOT NULL,
    written_at timestamptz NOT NULL
);

CREATE INDEX asset_comment_asset ON asset_comment (asset_id, id DESC);

ALTER TABLE asset ADD COLUMN tags text[] NOT NULL DEFAULT '{}';
CREATE INDEX asset_tags ON asset USING gin (tags);
