package org.candour.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.Sql;
import org.candour.command.TestDatabase;
import org.candour.command.TestIssuer;
import org.candour.command.WholeLog;
import org.candour.events.entry.Entry;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.people.PersonalDataErased;
import org.candour.events.personal.MasterKeys;
import org.candour.events.personal.MasterKeys.Wrapped;
import org.candour.events.personal.PersonId;
import org.candour.events.personal.Personal;
import org.candour.events.personal.PersonalCipher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Names go into the ledger encrypted, and are gone once their key is. */
@Tag("server")
class VaultTest {

  private static final PersonId ADA = new PersonId("00000000-0000-4000-8000-0000000000a1");
  private static final PersonId GRACE = new PersonId("00000000-0000-4000-8000-0000000000b2");
  private static final String LOVELACE = "Augusta Ada Lovelace";
  private static final String HOPPER = "Grace Brewster Hopper";
  private static final List<String> ROLES =
      List.of("candour_owner", "candour_command", "candour_query", "candour_vault");

  @Test
  void aNameIsInNoTableAndNoLogErasedOrNot(@TempDir Path directory) throws IOException {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    TestDatabase database = TestDatabase.create();
    try (Service service =
        Service.start(database, directory, Map.of("logging.level.root", "debug"))) {
      log.start();
      root.addAppender(log);
      Level before = Objects.requireNonNullElse(root.getLevel(), Level.INFO);
      root.setLevel(Level.DEBUG);
      try {
        appoint(service, ADA, LOVELACE);
        appoint(service, GRACE, HOPPER);
        assertThat(erase(service, ADA).status()).isEqualTo(201);
      } finally {
        root.detachAppender(log);
        root.setLevel(before);
      }
      assertNameless(dump(database));
      assertThat(log.list).hasSizeGreaterThan(100);
      List<String> said = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
      assertNameless(said);
      String masters = Files.readString(directory.resolve("master-keys")).strip();
      assertThat(said)
          .noneMatch(line -> line.contains(masters))
          .noneMatch(line -> ROLES.stream().anyMatch(r -> line.contains(database.password(r))))
          .noneMatch(line -> line.contains(TestIssuer.SHARED.token(TestIssuer.REGISTRAR)));
    }
    WholeLog.verify(database);
  }

  @Test
  void aNameIsReadWithItsKeyUntilThatIsDestroyed(@TempDir Path directory) throws IOException {
    TestDatabase database = TestDatabase.create();
    try (Service service = Service.start(database, directory)) {
      Entry ada = appoint(service, ADA, LOVELACE);
      Entry grace = appoint(service, GRACE, HOPPER);
      assertThat(name(database, directory, ada)).containsExactly(LOVELACE);

      Answer erased = erase(service, ADA);

      assertThat(erased.status()).isEqualTo(201);
      assertThat(service.entry(erased.firstIndex()).payload())
          .isEqualTo(new PersonalDataErased(ADA, "A request"));
      assertThat(name(database, directory, ada)).isEmpty();
      assertThat(name(database, directory, grace)).containsExactly(HOPPER);
      assertThat(WholeLog.verify(database)).contains(ada, grace);
    }
  }

  @Test
  void whatWasErasedDoesNotComeBack(@TempDir Path directory) {
    TestDatabase database = TestDatabase.create();
    try (Service service = Service.start(database, directory)) {
      appoint(service, ADA, LOVELACE);
      erase(service, ADA);
      long size = service.size();

      Answer again = service.post("erase-personal-data", "again", erasure(ADA));
      assertThat(again.status()).isEqualTo(409);
      assertThat(again.problem()).isEqualTo("personal-data-already-erased");
      Answer named = service.post("appoint-governor", "named", appointment(ADA, LOVELACE));
      assertThat(named.status()).as(named.text()).isEqualTo(409);
      assertThat(named.problem()).isEqualTo("personal-data-was-erased");
      assertThat(named.text()).doesNotContain(LOVELACE);
      assertThat(service.size()).isEqualTo(size);
      Answer unnamed =
          service.post(
              "appoint-governor",
              "unnamed",
              "{\"establishment\":\"HYI\",\"person\":\"" + ADA + "\",\"executive\":true}");
      assertThat(unnamed.status()).isEqualTo(201);
    }
  }

  @Test
  void aCorrectionDoesNotSayInClearWhatIsEncrypted(@TempDir Path directory) {
    try (Service service = Service.start(directory)) {
      appoint(service, ADA, LOVELACE);
      Answer refused =
          service.post(
              "correct-fact",
              "corrected",
              """
              {"stream":"establishment/HYI","entry":1,"field":"name","was":"x","is":"Ada Byron",
               "standing":"CORRECTED","why":"Married later"}
              """);
      assertThat(refused.status()).as(refused.text()).isEqualTo(409);
      assertThat(refused.problem()).isEqualTo("field-is-personal");
    }
  }

  @Test
  void aKeyThatACrashLeftBehindIsDestroyedAtTheNextStart(@TempDir Path directory)
      throws IOException {
    TestDatabase database = TestDatabase.create();
    Entry ada;
    Wrapped kept;
    try (Service service = Service.start(database, directory)) {
      ada = appoint(service, ADA, LOVELACE);
      kept = wrapped(database, ADA).getFirst();
      erase(service, ADA);
    }
    Sql.run(database.as("candour_owner"), "ALTER TABLE vault.person_key DISABLE TRIGGER ALL");
    Sql.run(
        database.as("candour_owner"),
        "UPDATE vault.person_key SET erased_at = NULL, master = '%s', wrapped = '\\x%s'"
            .formatted(kept.master(), HexFormat.of().formatHex(kept.bytes())));
    Sql.run(database.as("candour_owner"), "ALTER TABLE vault.person_key ENABLE TRIGGER ALL");
    assertThat(name(database, directory, ada)).containsExactly(LOVELACE);

    Service.start(database, directory).close();

    assertThat(name(database, directory, ada)).isEmpty();
  }

  @Test
  void aRepeatedCommandIsKnownWithoutAHashOfTheName(@TempDir Path directory) {
    TestDatabase database = TestDatabase.create();
    try (Service service = Service.start(database, directory)) {
      Entry first = appoint(service, ADA, LOVELACE);
      Answer again = service.post("appoint-governor", "appoint-" + ADA, appointment(ADA, HOPPER));
      assertThat(again.status()).isEqualTo(201);
      assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
      assertThat(service.entry(again.firstIndex())).isEqualTo(first);
    }
  }

  @Test
  void aLedgerWithoutAVaultTakesNoNames(@TempDir Path directory) {
    Map<String, Object> none = Map.of("CANDOUR_MASTER_KEYS", "");
    try (Service service = Service.start(TestDatabase.create(), directory, none)) {
      register(service);
      Answer refused = service.post("appoint-governor", "named", appointment(ADA, LOVELACE));
      assertThat(refused.status()).as(refused.text()).isEqualTo(409);
      assertThat(refused.problem()).isEqualTo("no-vault");
      assertThat(service.size()).isEqualTo(1);
    }
  }

  @Test
  void doesNotStartWithoutTheMasterKeysWhereTheVaultHoldsKeys(@TempDir Path directory)
      throws IOException {
    TestDatabase database = TestDatabase.create();
    Path masters = directory.resolve("master-keys");
    try (Service service = Service.start(database, directory)) {
      appoint(service, ADA, LOVELACE);
    }
    Path away = Files.move(masters, directory.resolve("moved-away"));

    assertThatThrownBy(() -> Service.start(database, directory))
        .as("nor is another key made in their place")
        .hasStackTraceContaining(
            "The vault holds keys of persons, and the master keys under which they are kept are not"
                + " there (keys in "
                + masters
                + ")");
    assertThat(masters).doesNotExist();
    assertThatThrownBy(() -> Service.start(database, directory, Map.of("CANDOUR_MASTER_KEYS", "")))
        .hasStackTraceContaining("The vault holds keys of persons");
    Files.writeString(masters, MasterKeys.generate(new SecureRandom()));
    assertThatThrownBy(() -> Service.start(database, directory))
        .as("another key opens none of them")
        .hasStackTraceContaining("master key");

    Files.move(away, masters, StandardCopyOption.REPLACE_EXISTING);
    Service.start(database, directory).close();
  }

  private static Entry appoint(Service service, PersonId person, String name) {
    register(service);
    Answer answer =
        service.post("appoint-governor", "appoint-" + person, appointment(person, name));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return service.entry(answer.firstIndex());
  }

  private static void register(Service service) {
    assertThat(
            service
                .post(
                    "register-establishment",
                    "register",
                    "{\"establishment\":\"HYI\",\"name\":\"Holloway\",\"standing\":\"IN_USE\"}")
                .status())
        .isEqualTo(201);
  }

  private static String appointment(PersonId person, String name) {
    return "{\"establishment\":\"HYI\",\"person\":\"%s\",\"name\":\"%s\",\"executive\":true}"
        .formatted(person, name);
  }

  private static Answer erase(Service service, PersonId person) {
    return service.post("erase-personal-data", "erase-" + person, erasure(person));
  }

  private static String erasure(PersonId person) {
    return "{\"person\":\"%s\",\"basis\":\"A request\"}".formatted(person);
  }

  /** What the query side would read of an entry: through its one function, with the master key. */
  private static List<String> name(TestDatabase database, Path directory, Entry entry)
      throws IOException {
    MasterKeys masters = MasterKeys.parse(Files.readString(directory.resolve("master-keys")));
    Personal.Sealed sealed =
        (Personal.Sealed) Objects.requireNonNull(((GovernorAppointed) entry.payload()).name());
    return wrapped(database, sealed.subject()).stream()
        .flatMap(key -> masters.unwrap(key, sealed.subject()).stream())
        .flatMap(key -> PersonalCipher.open(sealed, entry.id(), key).stream())
        .toList();
  }

  private static List<Wrapped> wrapped(TestDatabase database, PersonId person) {
    return Sql.rows(
        database.as("candour_query"),
        "SELECT master, wrapped FROM vault.wrapped_key(?)",
        row -> new Wrapped(row.getString(1), row.getBytes(2)),
        person.value());
  }

  /** Every row of every table, as text; bytes as hexadecimal. */
  private static List<String> dump(TestDatabase database) {
    List<String> rows = new ArrayList<>();
    List<String> tables =
        Sql.rows(
            database.as("postgres"),
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
            row -> row.getString(1));
    assertThat(tables).contains("ledger.entry", "ledger.snapshot", "vault.person_key");
    for (String table : tables) {
      rows.addAll(
          Sql.rows(
              database.as("postgres"),
              "SELECT t::text FROM " + table + " t",
              row -> row.getString(1)));
    }
    return rows;
  }

  private static void assertNameless(List<String> lines) {
    for (String word : List.of(LOVELACE, HOPPER, "Lovelace", "Hopper")) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      List<String> traces = new ArrayList<>();
      traces.add(word.toLowerCase(Locale.ROOT));
      traces.add(HexFormat.of().formatHex(bytes));
      // Base64 of a text within a text depends on where it stands: all three ways to stand.
      for (int shift = 0; shift < 3; shift++) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = shift == 0 ? 0 : shift + 1;
        traces.add(base64.substring(from, base64.length() - 1).toLowerCase(Locale.ROOT));
      }
      for (String trace : traces) {
        assertThat(lines)
            .as("a trace of a name: " + trace)
            .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(trace));
      }
    }
  }
}
