package org.candour.query.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.candour.events.entry.Entry;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.personal.MasterKeys;
import org.candour.events.personal.MasterKeys.Wrapped;
import org.candour.events.personal.PersonId;
import org.candour.events.personal.Personal;
import org.candour.events.personal.PersonalCipher;
import org.candour.ops.access.keys.MasterKeySettings;
import org.candour.query.ledger.LedgerDatabase;
import org.candour.query.testing.Draft;
import org.candour.query.testing.History;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Names are read when they are shown, and only while their keys are there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class NamesTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String MASTER = MasterKeys.generate(RANDOM);
  private static final UUID ENTRY = UUID.fromString("00000000-0000-4000-8000-00000000000a");

  private final SecretKey key = PersonalCipher.newKey(RANDOM);

  @SuppressWarnings("NullAway.Init")
  private TestLedger ledger;

  @BeforeAll
  void make() {
    ledger = Server.ledger();
  }

  private static PersonId person(int number) {
    return new PersonId("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private void keep(PersonId person) throws SQLException {
    Wrapped wrapped = MasterKeys.parse(MASTER).wrap(key, person, RANDOM);
    try (Connection connection = ledger.connect("candour_vault");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO vault.person_key (subject, master, wrapped) VALUES (?, ?, ?)")) {
      insert.setString(1, person.value());
      insert.setString(2, wrapped.master());
      insert.setBytes(3, wrapped.bytes());
      insert.executeUpdate();
    }
  }

  private Names names(@Nullable String master) {
    return new Names(
        LedgerDatabase.of(
            new DriverManagerDataSource(
                Server.embedded().jdbcUrl(ledger.database()),
                "candour_query",
                Server.embedded().password("candour_query"))),
        new MasterKeySettings(null, master));
  }

  private Entry entry(PersonId person, @Nullable String name) {
    return new Entry(
        ENTRY,
        "establishment.governor-appointed",
        1,
        History.HOLLOWAY.stream(),
        1,
        Instant.EPOCH,
        Draft.circumstances("2026-06-01", null, List.of(), null),
        List.of(),
        new GovernorAppointed(
            History.HOLLOWAY,
            person,
            true,
            name == null
                ? null
                : PersonalCipher.seal(new Personal.Clear(person, name), ENTRY, key, RANDOM)));
  }

  @Test
  void aNameIsReadWhileItsKeyIsThere() throws SQLException {
    keep(person(1));
    assertThat(names(MASTER).of(entry(person(1), "Ada Lovelace")))
        .containsOnly(org.assertj.core.api.Assertions.entry("name", "Ada Lovelace"));
    assertThat(names(MASTER).of(entry(person(1), null))).isEmpty();
  }

  @Test
  void aNameWhoseKeyIsDestroyedIsErased() throws SQLException {
    keep(person(2));
    try (Connection connection = ledger.connect("candour_vault");
        Statement erase = connection.createStatement()) {
      erase.execute(
          "UPDATE vault.person_key SET master = NULL, wrapped = NULL, erased_at = now()"
              + " WHERE subject = '"
              + person(2)
              + "'");
    }
    assertThat(names(MASTER).of(entry(person(2), "Ada Lovelace")))
        .containsEntry("name", Names.ERASED);
  }

  @Test
  void withoutTheMasterKeyNothingIsRead() throws SQLException {
    keep(person(3));
    Entry entry = entry(person(3), "Ada Lovelace");
    assertThat(names(null).of(entry)).containsEntry("name", Names.UNREADABLE);
    assertThat(names(MasterKeys.generate(RANDOM)).of(entry))
        .containsEntry("name", Names.UNREADABLE);
  }

  @Test
  void theQuerySideReadsTheVaultByItsOneFunctionOnly() {
    for (String statement :
        List.of(
            "SELECT * FROM vault.person_key",
            "DELETE FROM vault.person_key",
            "INSERT INTO vault.person_key (subject, erased_at) VALUES ('x', now())",
            "SELECT vault.destroy_erased()")) {
      assertThatThrownBy(
              () -> {
                try (Connection connection = ledger.connect("candour_query");
                    Statement denied = connection.createStatement()) {
                  denied.execute(statement);
                }
              })
          .as(statement)
          .hasMessageContaining("permission denied");
    }
  }
}
