-- The row of an erased person stays, with nothing in it: what other services keep by this reference leads to nobody.
CREATE TABLE person (
    person_ref uuid PRIMARY KEY,
    version bigint NOT NULL,
    organization_id uuid NOT NULL REFERENCES organization,
    status text NOT NULL CHECK (status IN ('ACTIVE', 'LEFT', 'ERASED')),
    civility text,
    first_name text,
    last_name text,
    emails jsonb,
    phones jsonb,
    login text,
    department text,
    title text,
    site_id uuid REFERENCES site,
    language text,
    roles jsonb,
    registered_at timestamptz NOT NULL,
    erased_at timestamptz,
    CHECK (status <> 'ERASED' OR num_nonnulls(civility, first_name, last_name, emails, phones, login, department, title, site_id, language, roles) = 0)
);

CREATE INDEX person_organization ON person (organization_id, person_ref DESC);
CREATE INDEX person_site ON person (site_id, person_ref DESC);
CREATE UNIQUE INDEX person_login ON person (organization_id, lower(login));

-- What a person is found by, without accents and capitals: names in both orders, addresses, login.
CREATE TABLE person_term (
    organization_id uuid NOT NULL,
    term text COLLATE "C" NOT NULL,
    person_ref uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    PRIMARY KEY (organization_id, term, person_ref)
);

CREATE INDEX person_term_term ON person_term (term);
CREATE INDEX person_term_person ON person_term (person_ref);
