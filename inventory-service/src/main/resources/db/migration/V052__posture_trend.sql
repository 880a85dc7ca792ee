-- What the controls said of the machines of an organisation, a row for each day.
CREATE TABLE posture_day (
    organization_id uuid NOT NULL REFERENCES organization,
    day date NOT NULL,
    score integer,
    machines integer NOT NULL,
    controls jsonb NOT NULL,
    PRIMARY KEY (organization_id, day)
);
