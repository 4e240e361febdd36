package org.candour.ops.ledgerctl.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryFormat;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.EventRegistry;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.events.log.tree.Hash;
import org.candour.events.people.PersonalDataErased;
import org.candour.events.personal.MasterKeys;
import org.candour.events.personal.MasterKeys.Wrapped;
import org.candour.events.personal.PersonId;
import org.candour.events.personal.Personal;
import org.candour.events.personal.PersonalCipher;
import org.candour.ops.database.EmbeddedDatabase;
import org.candour.query.reading.Reading;
import org.candour.query.reading.ReadingAppend;
import org.candour.query.reading.ReadingChain;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class PersonExportTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String MASTER = MasterKeys.generate(RANDOM);
  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final EstablishmentCode PRISON = new EstablishmentCode("BXI");
  private static final PersonId ADA = person(1);
  private static final PersonId BEN = person(2);
  private static final PersonId GONE = person(3);
  private static final PersonId NAMELESS = person(4);

  private long size;

  @SuppressWarnings("NullAway.Init")
  private EmbeddedDatabase server;

  private static PersonId person(int number) {
    return new PersonId("00000000-0000-4000-8000-%012d".formatted(number));
  }

  @BeforeAll
  void record() throws SQLException {
    server = EmbeddedDatabase.temporary();
    server.createDatabase("people");
    migrate("ledger", "candour_owner");
    migrate("view", "candour_query");
    SecretKey ada = key(ADA);
    SecretKey ben = key(BEN);
    append(ADA, ada, "Ada Lovelace");
    append(BEN, ben, "Ben Jonson");
    append(ADA, ada, "Ada King");
    append(NAMELESS, ada, null);
    append(GONE, PersonalCipher.newKey(RANDOM), "Gone Girl");
    append(GONE.stream(), UUID.randomUUID(), new PersonalDataErased(GONE, "They asked for it"));
    appendReadings().add(List.of(new Reading(NOW, "an-inspector", null, "entry", "2", 2)));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private void migrate(String side, String owner) {
    Flyway.configure()
        .dataSource(server.jdbcUrl("people"), owner, server.password(owner))
        .locations("classpath:db/" + side)
        .schemas(side)
        .defaultSchema(side)
        .createSchemas(false)
        .placeholders(
            Map.of(
                "owner", "candour_owner",
                "command", "candour_command",
                "query", "candour_query",
                "vault", "candour_vault"))
        .load()
        .migrate();
  }

  private SecretKey key(PersonId person) throws SQLException {
    SecretKey key = PersonalCipher.newKey(RANDOM);
    Wrapped wrapped = MasterKeys.parse(MASTER).wrap(key, person, RANDOM);
    try (Connection vault = server.connect("people", "candour_vault");
        PreparedStatement insert =
            vault.prepareStatement(
                "INSERT INTO vault.person_key (subject, master, wrapped) VALUES (?, ?, ?)")) {
      insert.setString(1, person.value());
      insert.setString(2, wrapped.master());
      insert.setBytes(3, wrapped.bytes());
      insert.executeUpdate();
    }
    return key;
  }

  private void append(PersonId person, SecretKey key, @Nullable String name) throws SQLException {
    UUID id = UUID.randomUUID();
    Personal sealed =
        name == null
            ? null
            : PersonalCipher.seal(new Personal.Clear(person, name), id, key, RANDOM);
    append(PRISON.stream(), id, new GovernorAppointed(PRISON, person, true, sealed));
  }

  private void append(StreamId stream, UUID id, Event event) throws SQLException {
    EntryMetadata circumstances =
        new EntryMetadata(
            new Actor("an-account", Role.REGISTRAR, null, null),
            new CommandRef(id.toString(), "appoint"),
            PartialDate.parse("2026"),
            null,
            null,
            List.of(),
            List.of(),
            null,
            null);
    byte[] bytes = EntryFormat.write(id, stream, size, circumstances, Set.of(), event).stamp(NOW);
    try (Connection owner = server.connect("people", "candour_owner");
        PreparedStatement insert =
            owner.prepareStatement("INSERT INTO ledger.entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement head = owner.prepareStatement("UPDATE ledger.head SET size = ?")) {
      insert.setLong(1, size);
      insert.setObject(2, OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC));
      insert.setString(3, EventRegistry.instance().typeOf(event.getClass()).value());
      insert.setString(4, stream.type());
      insert.setString(5, stream.id());
      insert.setLong(6, size);
      insert.setBytes(7, Hash.leaf(bytes).bytes());
      insert.setBytes(8, bytes);
      insert.executeUpdate();
      head.setLong(1, ++size);
      head.executeUpdate();
    }
  }

  private DriverManagerDataSource database() {
    return new DriverManagerDataSource(
        server.jdbcUrl("people"), "candour_query", server.password("candour_query"));
  }

  private ReadingAppend appendReadings() {
    return new ReadingAppend(new JdbcTemplate(database()), new JdbcTransactionManager(database()));
  }

  private PersonExport export(String master) {
    return new PersonExport(database(), database(), MasterKeys.parse(master), CLOCK);
  }

  @Test
  void givesEveryEntryOfAPersonInClearAndWhoReadIt() {
    List<Long> progress = new ArrayList<>();
    ObjectNode export = export(MASTER).of(ADA, "officer", progress::add);
    assertThat(export.at("/entries/0/personal/name").asString()).isEqualTo("Ada Lovelace");
    assertThat(export.at("/entries/1/personal/name").asString()).isEqualTo("Ada King");
    assertThat(export.toString()).doesNotContain("Ben Jonson", BEN.value());
    assertThat(export.at("/entries/0/index").asLong()).isZero();
    assertThat(export.at("/entries/1/index").asLong()).isEqualTo(2);
    assertThat(export.at("/entries/0/entry/type").asString())
        .isEqualTo("establishment.governor-appointed");
    assertThat(export.path("entries")).hasSize(2);
    assertThat(export.at("/readings/0/account").asString()).isEqualTo("an-inspector");
    assertThat(progress).containsExactly(size);
  }

  @Test
  void isItselfNotedInTheReadingLogWhichStillHolds() throws SQLException {
    export(MASTER).of(BEN, "officer", _ -> {});
    try (Connection reader = server.connect("people", "candour_query");
        Statement select = reader.createStatement();
        ResultSet row =
            select.executeQuery(
                "SELECT account, client, what, entry FROM reading.reading WHERE kind = 'subject-access' AND what = '"
                    + BEN
                    + "'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("officer");
      assertThat(row.getString(2)).isEqualTo("ledgerctl");
      assertThat(row.getLong(4)).isEqualTo(1);
      List<String> faults = new ArrayList<>();
      ReadingChain.check(reader, faults::add, _ -> {});
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void somebodyWhoseNameWasNotGivenHasTheirEntriesAllTheSame() {
    ObjectNode export = export(MASTER).of(NAMELESS, "officer", _ -> {});
    assertThat(export.path("entries")).hasSize(1);
    assertThat(export.at("/entries/0/personal").isEmpty()).isTrue();
  }

  @Test
  void saysThatNobodyIsNamedSoOrThatTheirDataWasErased() {
    assertThatThrownBy(() -> export(MASTER).of(person(9), "officer", _ -> {}))
        .hasMessageStartingWith("No entry names the person " + person(9));
    assertThatThrownBy(() -> export(MASTER).of(GONE, "officer", _ -> {}))
        .hasMessage(
            "The personal data of %s was erased by entry 5, at %s: nobody can read it any more. Entries that still name the pseudonym: 4, 5"
                .formatted(GONE, NOW));
  }

  @Test
  void withoutTheRightMasterKeyNothingIsGiven() {
    String other = MasterKeys.generate(RANDOM);
    assertThatThrownBy(() -> export(other).of(ADA, "officer", _ -> {}))
        .hasMessageContaining(MasterKeys.parse(MASTER).current())
        .hasMessageEndingWith("which is not in the file: put it back");
  }
}
