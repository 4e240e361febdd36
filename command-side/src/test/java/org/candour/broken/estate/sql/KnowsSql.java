package org.candour.broken.estate.sql;

import javax.sql.DataSource;

record KnowsSql(DataSource database) {}
