package org.candour.ops.ledgerctl.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.candour.command.integrity.Catalogue;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the migrations make is written down, and whatever else is there is named. */
@Tag("server")
class CatalogueTest {

  private static final Path WRITTEN =
      Path.of("../../command-side/src/main/resources/org/candour/command/integrity/catalogue.txt");

  private static TestLog migrated() {
    TestLog log = TestLog.create();
    Flyway.configure()
        .dataSource(log.url(), "candour_query", log.password("candour_query"))
        .locations("classpath:db/view")
        .schemas("view")
        .defaultSchema("view")
        .createSchemas(false)
        .load()
        .migrate();
    return log;
  }

  /** After a change of a migration, run this with -Dapprove=true and read what changed. */
  @Test
  void whatTheMigrationsMakeIsWrittenDown() throws SQLException, IOException {
    try (Connection connection = migrated().connect("candour_command")) {
      String made = String.join("\n", Catalogue.of(connection)) + "\n";
      if (Boolean.getBoolean("approve")) {
        Files.writeString(WRITTEN, made);
      }
      assertThat(made)
          .as("Run this with -Dapprove=true, and read what changed in " + WRITTEN.getFileName())
          .isEqualTo(Files.readString(WRITTEN));
    }
  }

  @Test
  void whatNoMigrationMadeAndWhatIsGoneIsNamed() throws SQLException {
    TestLog log = migrated();
    try (Connection connection = log.connect("candour_command")) {
      assertThat(Catalogue.differences(connection)).isEmpty();
      for (String[] attack :
          new String[][] {
            {"DROP TRIGGER append_only ON ledger.tile", "trigger ledger.tile"},
            {"ALTER TABLE ledger.entry DISABLE TRIGGER append_only", "enabled D"},
            {"GRANT DELETE ON ledger.entry TO candour_command", "candour_command=ard"},
            {"GRANT SELECT (bytes) ON ledger.entry TO PUBLIC", "column ledger.entry.bytes"},
            {"GRANT USAGE ON SCHEMA vault TO candour_command", "schema vault"},
            {
              "CREATE OR REPLACE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql"
                  + " AS 'BEGIN RETURN NULL; END'",
              "function ledger.refuse_change()"
            },
            {"CREATE FUNCTION clerk.more() RETURNS int LANGUAGE sql AS 'SELECT 1'", "clerk.more"},
            {"DROP INDEX ledger.entry_of_command", "entry_of_command"},
            {"ALTER TABLE clerk.due DROP CONSTRAINT due_recording_check", "due_recording_check"},
            {"CREATE RULE quiet AS ON DELETE TO clerk.due DO INSTEAD NOTHING", "rule clerk.due"},
            {"CREATE TABLE ledger.more (a int)", "table ledger.more"},
            {"CREATE TABLE clerk.child () INHERITS (ledger.entry)", "child clerk.child"},
            {"ALTER TABLE ledger.head ENABLE ROW LEVEL SECURITY", "row security"},
            {"ALTER TABLE ledger.entry ALTER command_id SET DEFAULT gen_random_uuid()", "default"},
            {
              "ALTER DEFAULT PRIVILEGES IN SCHEMA ledger GRANT SELECT ON TABLES TO PUBLIC",
              "default rights ledger"
            },
          }) {
        log.run(attack[0]);
        List<String> found = Catalogue.differences(connection);
        assertThat(String.join("\n", found)).as(attack[0]).contains(attack[1]);
      }
    }
  }
}
