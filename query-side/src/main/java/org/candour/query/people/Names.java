package org.candour.query.people;

import java.util.LinkedHashMap;
import java.util.List;
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

  /** What is shown where the keys of persons cannot be opened. */
  public static final String UNREADABLE = "cannot be read here";

  private final JdbcClient database;
  private final @Nullable MasterKeyFile masters;

  Names(JdbcClient database, MasterKeySettings settings) {
    this.database = database;
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
    List<Wrapped> keys = wrapped(sealed.subject());
    if (keys.isEmpty()) {
      return ERASED;
    }
    Wrapped wrapped = keys.getFirst();
    return Optional.ofNullable(masters)
        .flatMap(file -> file.keysWith(wrapped.master()).unwrap(wrapped, sealed.subject()))
        .flatMap(key -> PersonalCipher.open(sealed, entry, key))
        .orElse(UNREADABLE);
  }

  private List<Wrapped> wrapped(PersonId subject) {
    return database
        .sql("SELECT master, wrapped FROM vault.wrapped_key(?)")
        .param(subject.value())
        .query((row, _) -> new Wrapped(row.getString(1), row.getBytes(2)))
        .list();
  }
}
