-- The program's own role and database: all that it may touch, and nothing else. Run once, as the server's administrator:
--   psql -v ON_ERROR_STOP=1 -v password="$(cat deploy/secrets/postgres-password)" -f deploy/postgres/role.sql
-- It owns its tables, because a new version brings the schema forward by itself, and because forgetting somebody rewrites them.
\set ON_ERROR_STOP on
CREATE ROLE therapy_groups LOGIN PASSWORD :'password'
  NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT CONNECTION LIMIT 200;
CREATE DATABASE therapy_groups OWNER therapy_groups ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE therapy_groups FROM PUBLIC;
\connect therapy_groups
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO therapy_groups;
