package org.candour.query.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candour.events.entry.Entry;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.candour.events.personal.MasterKeys.Wrapped;
import org.candour.events.personal.PersonId;
import org.candour.events.personal.Personal;
import org.candour.events.personal.PersonalCipher;
import org.candour.ops.access.keys.MasterKeyFile;
import org.candour.ops.access.keys.MasterKeySettings;
import org.candour.query.ledger.LedgerDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads personal data, each time that it is shown and never before: no view holds any of it. One
 * function of the vault gives one person's wrapped key, and none once that was destroyed.
 */
@Component
@EnableConfigurationProperties(MasterKeySettings.class)
public class Names {

  /** What is shown of somebody whose data was erased. */
  public static final String ERASED = "erased";

  /**
   * A standby that has replayed nothing for a minute may still have a key that was destroyed. The
   * clerk alone writes every few seconds, so that one which follows has always replayed something.
   */
  private static final String KEY =
      """
      SELECT NOT pg_is_in_recovery()
          OR coalesce(pg_last_xact_replay_timestamp() > clock_timestamp() - interval '1 minute', false),
        k.master, k.wrapped
      FROM (VALUES (1)) one LEFT JOIN vault.wrapped_key(?) k ON true
      """;

  /** What is shown where the keys of persons cannot be opened. */
  public static final String UNREADABLE = "cannot be read here";

  private final JdbcClient database;
  private final @Nullable MasterKeyFile masters;

  Names(LedgerDatabase database, MasterKeySettings settings) {
    this.database = database.jdbc();
    this.masters = settings.isConfigured() ? new MasterKeyFile(settings) : null;
  }

  /** What an entry says of persons, by the name of its field; the words above where it is gone. */
  public Map<String, String> of(Entry entry) {
    Map<String, String> read = new LinkedHashMap<>();
    for (FlatComponent component : Components.of(entry.payload().getClass())) {
      if (component.type() == Personal.class
          && component.value((Record) entry.payload()) instanceof Personal.Sealed sealed) {
        read.put(component.name(), open(sealed, entry.id()));
      }
    }
    return read;
  }

  private String open(Personal.Sealed sealed, UUID entry) {
    Found found = found(sealed.subject());
    if (!found.current()) {
      return UNREADABLE;
    }
    Wrapped wrapped = found.key();
    if (wrapped == null) {
      return ERASED;
    }
    return Optional.ofNullable(masters)
        .flatMap(file -> file.keysWith(wrapped.master()).unwrap(wrapped, sealed.subject()))
        .flatMap(key -> PersonalCipher.open(sealed, entry, key))
        .orElse(UNREADABLE);
  }

  /**
   * What the vault says of a person.
   *
   * @param current whether a key that was destroyed a minute ago would be gone here
   * @param key null if there is none, or none any more
   */
  private record Found(boolean current, @Nullable Wrapped key) {}

  private Found found(PersonId subject) {
    return database
        .sql(KEY)
        .param(subject.value())
        .query((row, _) ->
            new Found(
                row.getBoolean(1),
                row.getString(2) == null ? null : new Wrapped(row.getString(2), row.getBytes(3))))
        .single();
  }
}
