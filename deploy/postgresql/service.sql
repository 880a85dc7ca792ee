-- Run by a superuser inside database parc, once for each service; may be run again (it then only sets the password).
-- ${service} is inventory, ticket, compliance or notification: the role, its schema and nothing else.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${service}') THEN
    CREATE ROLE ${service} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT;
  END IF;
END
$$;
ALTER ROLE ${service} PASSWORD '${password}';
ALTER ROLE ${service} SET search_path = ${service};
-- A service that vanished in the middle of a transaction must not keep the relay's lock for hours.
ALTER ROLE ${service} SET idle_in_transaction_session_timeout = '60s';
GRANT CONNECT ON DATABASE parc TO ${service};
CREATE SCHEMA IF NOT EXISTS ${service} AUTHORIZATION ${service};
