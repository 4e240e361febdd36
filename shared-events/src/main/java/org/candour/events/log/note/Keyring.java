package org.candour.events.log.note;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The keys that somebody knows: of logs, and of witnesses. */
public record Keyring(List<VerifierKey> keys) {

  public Keyring {
    keys = List.copyOf(new LinkedHashSet<>(keys));
  }

  /**
   * Reads one verifier key a line. Empty lines and lines that begin with {@code #} say nothing.
   *
   * @throws MalformedNoteException if any other line is no key
   */
  public static Keyring parse(String text) {
    List<VerifierKey> keys = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        keys.add(VerifierKey.parse(line));
      }
    }
    return new Keyring(keys);
  }

  /** These keys and others. */
  public Keyring with(Keyring others) {
    return new Keyring(Stream.concat(keys.stream(), others.keys.stream()).toList());
  }

  /** The keys of a log, past and present: a log's keys bear its name. */
  public List<VerifierKey> ofLog(String origin) {
    return keys.stream().filter(key -> !key.isCosigner() && key.name().equals(origin)).toList();
  }

  /** The names of the logs whose keys these are. */
  public Set<String> origins() {
    Set<String> names = new LinkedHashSet<>();
    keys.stream().filter(key -> !key.isCosigner()).forEach(key -> names.add(key.name()));
    return names;
  }

  public List<VerifierKey> witnesses() {
    return keys.stream().filter(VerifierKey::isCosigner).toList();
  }

  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    keys.forEach(key -> lines.append(key).append('\n'));
    return lines.toString();
  }
}
