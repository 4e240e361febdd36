-- Schemas of one database: the ledger belongs to the role that migrates it, the views and the reading log to the
-- query side. Run again at each start, so that an older database gets what is new.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS ledger AUTHORIZATION candour_owner;
CREATE SCHEMA IF NOT EXISTS vault AUTHORIZATION candour_owner;
CREATE SCHEMA IF NOT EXISTS view AUTHORIZATION candour_query;
CREATE SCHEMA IF NOT EXISTS reading AUTHORIZATION candour_query;
CREATE SCHEMA IF NOT EXISTS clerk AUTHORIZATION candour_owner;
-- Of PostgreSQL's own modules: one index for a value and the time through which it held.
CREATE EXTENSION IF NOT EXISTS btree_gist;
