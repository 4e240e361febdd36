package org.candour.broken.database;

import java.sql.Connection;

/** Knows a database. */
record KnowsSql(Connection connection) {}
