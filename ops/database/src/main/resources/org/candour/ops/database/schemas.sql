-- Schemas of a new database: the ledger, the vault and the clerk's list belong to the role that migrates them, the views
-- and the reading log to the query side.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA ledger AUTHORIZATION candour_owner;
CREATE SCHEMA vault AUTHORIZATION candour_owner;
CREATE SCHEMA clerk AUTHORIZATION candour_owner;
CREATE SCHEMA view AUTHORIZATION candour_query;
CREATE SCHEMA reading AUTHORIZATION candour_query;
-- Of PostgreSQL's own modules: one index for a value and the time through which it held, and names that were mistyped.
CREATE EXTENSION btree_gist;
CREATE EXTENSION pg_trgm SCHEMA view;
