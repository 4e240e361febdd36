package org.candour.command.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.Sql;
import org.candour.command.TestDatabase;
import org.candour.command.WholeLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but the owner can change or delete what was recorded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class RightsTest {

  static final List<String> CHANGES =
      Stream.of("entry", "checkpoint")
          .flatMap(table ->
              Stream.of(
                  "UPDATE ledger." + table + " SET " + column(table) + " = " + column(table),
                  "DELETE FROM ledger." + table,
                  "TRUNCATE ledger." + table))
          .toList();

  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  private static String column(String table) {
    return table.equals("entry") ? "type" : "note";
  }

  @BeforeAll
  void fill() {
    database = TestDatabase.create();
    try (Node node = Node.on(database)) {
      node.record(Commands.opening("one"));
    }
  }

  @AfterAll
  void nothingWasChanged() {
    assertThat(WholeLog.verify(database)).hasSize(1);
  }

  @ParameterizedTest
  @FieldSource("CHANGES")
  void theServicesMayNotChangeWhatWasRecorded(String change) {
    for (String role : List.of("candour_command", "candour_query")) {
      assertThatThrownBy(() -> Sql.run(database.as(role), change))
          .hasMessageContaining("permission denied");
    }
  }

  @ParameterizedTest
  @FieldSource("CHANGES")
  void evenTheServersAdministratorIsRefusedByATrigger(String change) {
    assertThatThrownBy(() -> Sql.run(database.as("postgres"), change))
        .hasMessageContaining("The ledger is append-only");
  }

  static Stream<String> whatTheCommandSideMayNot() {
    return Stream.of(
        "DELETE FROM ledger.head",
        "INSERT INTO ledger.head (singleton, size, frontier, recorded_at) VALUES (false, 0, '',"
            + " now())",
        "UPDATE ledger.snapshot SET sequence = 0",
        "DELETE FROM ledger.snapshot",
        "DROP TABLE ledger.entry",
        "ALTER TABLE ledger.entry DISABLE TRIGGER append_only",
        "DROP TRIGGER append_only ON ledger.entry",
        "CREATE TABLE ledger.mine ()",
        "CREATE TABLE public.mine ()",
        "SET session_replication_role = replica");
  }

  static Stream<String> whatMayStandOnlyOnce() {
    String entry =
        "INSERT INTO ledger.entry (index, recorded_at, type, stream_type, stream_id, sequence,"
            + " leaf_hash, bytes, command_id) SELECT %s FROM ledger.entry WHERE index = 0";
    return Stream.of(
        entry.formatted("0, now(), type, 'x', 'x', 0, leaf_hash, bytes, gen_random_uuid()"),
        entry.formatted(
            "1, now(), type, stream_type, stream_id, sequence, leaf_hash, bytes,"
                + " gen_random_uuid()"),
        entry.formatted("1, now(), type, 'x', 'x', 0, leaf_hash, bytes, command_id"));
  }

  @ParameterizedTest
  @MethodSource("whatMayStandOnlyOnce")
  void noIndexNoPlaceInAStreamAndNoCommandIsTakenTwiceEvenPastTheSequencer(String statement) {
    assertThatThrownBy(() -> Sql.run(database.as("candour_command"), statement))
        .hasMessageContaining("duplicate key");
  }

  @ParameterizedTest
  @MethodSource("whatTheCommandSideMayNot")
  void theCommandSideHasNoMoreRightsThanItNeeds(String statement) {
    assertThatThrownBy(() -> Sql.run(database.as("candour_command"), statement))
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry", "head", "checkpoint", "snapshot"})
  void theCommandSideReadsTheLedger(String table) {
    assertThatCode(() -> Sql.run(database.as("candour_command"), "SELECT * FROM ledger." + table))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry", "head", "checkpoint"})
  void theQuerySideReadsWhatItShows(String table) {
    assertThatCode(() -> Sql.run(database.as("candour_query"), "SELECT * FROM ledger." + table))
        .doesNotThrowAnyException();
  }

  @Test
  void theQuerySideDoesNotReadWhatItDoesNotNeed() {
    assertThatThrownBy(() -> Sql.run(database.as("candour_query"), "SELECT * FROM ledger.snapshot"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void theQuerySideFindsTheSizeAtAnInstant() {
    assertThat(Sql.number(database.as("candour_query"), "SELECT ledger.size_at(now())"))
        .isEqualTo(1);
    assertThat(Sql.number(database.as("candour_query"), "SELECT ledger.size_at('epoch')")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"candour_command", "candour_query"})
  void onlyTheVaultReadsAndWritesTheKeysOfPersons(String role) {
    for (String statement :
        List.of(
            "SELECT * FROM vault.person_key",
            "INSERT INTO vault.person_key (subject, erased_at) VALUES ('x', now())",
            "UPDATE vault.person_key SET subject = 'x'",
            "SELECT vault.destroy_erased()")) {
      assertThatThrownBy(() -> Sql.run(database.as(role), statement))
          .as(statement)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void theCommandSideDoesNotEvenLookPersonsUpOneByOne() {
    assertThatThrownBy(
            () -> Sql.run(database.as("candour_command"), "SELECT * FROM vault.wrapped_key('x')"))
        .hasMessageContaining("permission denied");
    assertThatCode(
            () -> Sql.run(database.as("candour_query"), "SELECT * FROM vault.wrapped_key('x')"))
        .doesNotThrowAnyException();
  }

  static Stream<String> whatTheVaultMayNot() {
    return Stream.of(
        "SELECT * FROM ledger.entry",
        "SELECT * FROM ledger.head",
        "INSERT INTO ledger.entry SELECT * FROM ledger.entry",
        "DELETE FROM vault.person_key",
        "TRUNCATE vault.person_key",
        "ALTER TABLE vault.person_key DISABLE TRIGGER erased_for_good",
        "CREATE TABLE vault.mine ()",
        "CREATE TABLE public.mine ()");
  }

  @ParameterizedTest
  @MethodSource("whatTheVaultMayNot")
  void theVaultKeepsKeysAndNothingElse(String statement) {
    assertThatThrownBy(() -> Sql.run(database.as("candour_vault"), statement))
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @Test
  void whatWasErasedIsNotRevivedEvenByTheOwner() {
    Sql.run(
        database.as("candour_vault"),
        "INSERT INTO vault.person_key (subject, erased_at) VALUES ('gone', now())");
    for (String role : List.of("candour_vault", "candour_owner", "postgres")) {
      assertThatThrownBy(() ->
              Sql.run(
                  database.as(role),
                  "UPDATE vault.person_key SET erased_at = NULL, master = 'm', wrapped = 'w'"
                      + " WHERE subject = 'gone'"))
          .hasMessageContaining("was erased");
    }
  }

  @Test
  void theQuerySideDoesNotWrite() {
    for (String table : List.of("entry", "head", "checkpoint", "snapshot")) {
      assertThatThrownBy(() ->
              Sql.run(
                  database.as("candour_query"),
                  "INSERT INTO ledger." + table + " SELECT * FROM ledger." + table))
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(
            () -> Sql.run(database.as("candour_query"), "UPDATE ledger.head SET size = 0"))
        .hasMessageContaining("permission denied");
  }
}
