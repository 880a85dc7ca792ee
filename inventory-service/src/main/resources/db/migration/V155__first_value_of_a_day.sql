-- The first month of a counter begins with the first value that was seen; on that day a later one replaced it. Null where nobody kept it.
ALTER TABLE asset_counter_day ADD COLUMN first_value bigint;
