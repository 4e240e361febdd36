-- Roles of the server, made once. Passwords are set beside it.
CREATE ROLE candour_owner LOGIN;
CREATE ROLE candour_command LOGIN;
CREATE ROLE candour_query LOGIN;
CREATE ROLE candour_vault LOGIN;
