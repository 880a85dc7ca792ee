-- The machines of a product are found by its name (asset_of_model_name): the maker beside it told hardly any apart, and cost every
-- inventory of a new machine an index.
DROP INDEX asset_made_as;
