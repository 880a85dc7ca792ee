-- Receipts of erasure orders: an order that comes again is answered with the same one.
CREATE TABLE erasure_receipt (
    erasure_id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    receipt jsonb NOT NULL,
    executed_at timestamptz NOT NULL
);
