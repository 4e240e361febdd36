package org.candour.ops.ledgerctl.keys;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryFormat;
import org.candour.events.json.CandourJson;
import org.candour.events.json.Components;
import org.candour.events.people.PersonalDataErased;
import org.candour.events.personal.MasterKeys;
import org.candour.events.personal.MasterKeys.Wrapped;
import org.candour.events.personal.PersonId;
import org.candour.events.personal.Personal;
import org.candour.events.personal.PersonalCipher;
import org.candour.query.reading.Reading;
import org.candour.query.reading.ReadingAppend;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a ledger holds of one person, for whoever asks what is held of them: the entries that
 * name their pseudonym, what these say of them in clear, and who was shown those that are not
 * public. That it was made is itself a reading, on disk before anything is given.
 */
final class PersonExport {

  /** What the reading log calls it. */
  static final String KIND = "subject-access";

  private static final String PROGRAM = "ledgerctl";
  private static final long PAGE = 50_000;

  private final JdbcTemplate database;
  private final JdbcTemplate views;
  private final ReadingAppend readings;
  private final MasterKeys masters;
  private final Clock clock;

  /**
   * @param database the ledger, as the query side's role, which reads entries and one person's key
   *     at a time
   * @param views the database with the reading log, which may be the same
   */
  PersonExport(DataSource database, DataSource views, MasterKeys masters, Clock clock) {
    this.database = new JdbcTemplate(database);
    this.views = new JdbcTemplate(views);
    this.readings = new ReadingAppend(this.views, new JdbcTransactionManager(views));
    this.masters = masters;
    this.clock = clock;
  }

  private record Found(long index, JsonNode json, Entry entry) {}

  /** How many entries the ledger has, which are all looked through. */
  long size() {
    Long size = database.queryForObject("SELECT size FROM ledger.head", Long.class);
    return size == null ? 0 : size;
  }

  /**
   * Reads all of it.
   *
   * @param by who asks, as the reading log will name them
   * @param progress told how many entries were looked through
   * @throws IllegalArgumentException saying why there is nothing to give: nobody is named so, what
   *     was held was erased, or its key cannot be opened
   */
  ObjectNode of(PersonId person, String by, LongConsumer progress) {
    long size = size();
    List<Found> entries = entries(person, size, progress);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException(
          "No entry names the person %s. Their pseudonym stands in the entry that appointed them"
              .formatted(person));
    }
    refuseErased(person, entries);
    ObjectNode export = CandourJson.mapper().createObjectNode();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    export.put("person", person.value()).put("made", now.toString()).put("ledgerSize", size);
    Optional<SecretKey> key = key(person);
    entries.forEach(one -> export.withArray("entries").add(entry(one, person, key)));
    export.withArray("readings").addAll(readings(entries));
    readings.add(
        List.of(new Reading(now, by, PROGRAM, KIND, person.value(), entries.getLast().index())));
    return export;
  }

  private List<Found> entries(PersonId person, long size, LongConsumer progress) {
    List<Found> found = new ArrayList<>();
    for (long from = 0; from < size; from += PAGE) {
      database.query(
          """
          SELECT index, bytes FROM ledger.entry
          WHERE index >= ? AND index < ? AND position(convert_to(?, 'UTF8') IN bytes) > 0
          ORDER BY index
          """,
          row -> {
            byte[] bytes = row.getBytes(2);
            found.add(
                new Found(
                    row.getLong(1), CandourJson.mapper().readTree(bytes), EntryFormat.read(bytes)));
          },
          from,
          Math.min(size, from + PAGE),
          person.value());
      progress.accept(Math.min(size, from + PAGE));
    }
    return found;
  }

  private static void refuseErased(PersonId person, List<Found> entries) {
    entries.stream()
        .filter(one ->
            one.entry().payload() instanceof PersonalDataErased erased
                && erased.person().equals(person))
        .findFirst()
        .ifPresent(erased -> {
          throw new IllegalArgumentException(
              "The personal data of %s was erased by entry %d, at %s: nobody can read it any more. Entries that still name the pseudonym: %s"
                  .formatted(
                      person,
                      erased.index(),
                      erased.entry().recordedAt(),
                      entries.stream()
                          .map(one -> Long.toString(one.index()))
                          .collect(Collectors.joining(", "))));
        });
  }

  private Optional<SecretKey> key(PersonId person) {
    return database
        .query(
            "SELECT master, wrapped FROM vault.wrapped_key(?)",
            (row, _) -> new Wrapped(row.getString(1), row.getBytes(2)),
            person.value())
        .stream()
        .findFirst()
        .map(wrapped ->
            masters
                .unwrap(wrapped, person)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "The key of %s is kept under the master key %s, which is not in the file: put it back"
                            .formatted(person, wrapped.master()))));
  }

  private static ObjectNode entry(Found one, PersonId person, Optional<SecretKey> key) {
    ObjectNode node = CandourJson.mapper().createObjectNode().put("index", one.index());
    ObjectNode personal = node.putObject("personal");
    for (var component : Components.of(one.entry().payload().getClass())) {
      if (component.type() == Personal.class
          && component.value((Record) one.entry().payload()) instanceof Personal.Sealed sealed
          && sealed.subject().equals(person)) {
        personal.put(component.name(), open(sealed, one, key));
      }
    }
    return node.set("entry", one.json());
  }

  private static String open(Personal.Sealed sealed, Found one, Optional<SecretKey> key) {
    return key.flatMap(opens -> PersonalCipher.open(sealed, one.entry().id(), opens))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The vault has no key that opens what entry %d says of %s: run ledgerctl verify"
                    .formatted(one.index(), sealed.subject())));
  }

  private List<ObjectNode> readings(List<Found> entries) {
    return views.query(
        """
        SELECT at, account, client, kind, what, entry FROM reading.reading
        WHERE entry = ANY (?) ORDER BY number
        """,
        (row, _) ->
            CandourJson.mapper()
                .createObjectNode()
                .put("at", instant(row.getTimestamp(1)))
                .put("account", row.getString(2))
                .put("client", row.getString(3))
                .put("kind", row.getString(4))
                .put("what", row.getString(5))
                .put("entry", row.getLong(6)),
        (Object) entries.stream().map(Found::index).toArray(Long[]::new));
  }

  private static String instant(Timestamp time) {
    return time.toInstant().toString();
  }
}
