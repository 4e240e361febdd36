package org.candour.query.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.candour.ops.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

/** One PostgreSQL server for all tests of the module, and a database of its own for each class. */
public final class Server {

  private static final EmbeddedDatabase SERVER = EmbeddedDatabase.temporary();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Server() {}

  public static EmbeddedDatabase embedded() {
    return SERVER;
  }

  /** A database without a ledger, for the views of a node that reads its ledger elsewhere. */
  public static String database() {
    String name = "query_" + COUNT.incrementAndGet();
    SERVER.createDatabase(name);
    return name;
  }

  /** A database with an empty ledger. */
  public static TestLedger ledger() {
    String name = database();
    Flyway.configure()
        .dataSource(SERVER.jdbcUrl(name), "candour_owner", SERVER.password("candour_owner"))
        .locations("filesystem:../command-side/src/main/resources/db/ledger")
        .schemas("ledger")
        .defaultSchema("ledger")
        .createSchemas(false)
        .placeholders(
            java.util.Map.of(
                "owner", "candour_owner",
                "command", "candour_command",
                "query", "candour_query",
                "vault", "candour_vault"))
        .load()
        .migrate();
    return new TestLedger(name);
  }
}
