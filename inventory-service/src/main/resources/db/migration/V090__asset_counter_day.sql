-- What a printer's counters said, a row for each day: pages of a month are the difference. Kept for 400 days.
CREATE TABLE asset_counter_day (
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    counter text NOT NULL,
    day date NOT NULL,
    value bigint NOT NULL,
    PRIMARY KEY (asset_id, counter, day)
);
