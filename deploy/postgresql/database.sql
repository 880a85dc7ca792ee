-- Run once by a superuser inside database parc, before any service: nobody opens anything he was not given.
REVOKE ALL ON DATABASE parc FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
