package org.candour.ops.standalone.lane;

import org.candour.ops.database.EmbeddedDatabase;

/** Comes to a database by way of another class, and has no tag that says so. */
final class Untagged {

  private Untagged() {}

  static String password() {
    try (Support support = new Support(EmbeddedDatabase.temporary())) {
      return support.database().password("postgres");
    }
  }

  private record Support(EmbeddedDatabase database) implements AutoCloseable {
    @Override
    public void close() {
      database.close();
    }
  }
}
