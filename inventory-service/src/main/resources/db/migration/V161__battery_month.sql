-- What a battery still holds when it is full, the last word of each month in which it said something new: how it wears out. Kept for
-- five years.
CREATE TABLE asset_battery_month (
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    battery text NOT NULL,
    month date NOT NULL,
    design_mwh bigint NOT NULL,
    full_mwh bigint NOT NULL,
    PRIMARY KEY (asset_id, battery, month)
);
