-- Schemas of one database: the ledger belongs to the role that migrates it, the views to the query side.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA ledger AUTHORIZATION candour_owner;
CREATE SCHEMA view AUTHORIZATION candour_query;
CREATE SCHEMA IF NOT EXISTS clerk AUTHORIZATION candour_owner;
