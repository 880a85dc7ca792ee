-- There is one shop. Where two are registered already, which of them is it is not for a migration to say: they stay, and the service
-- lets no third one in.
DO $$
BEGIN
    IF (SELECT count(*) FROM organization WHERE kind = 'SELF') <= 1 THEN
        CREATE UNIQUE INDEX organization_shop ON organization (kind) WHERE kind = 'SELF';
    END IF;
END
$$;
