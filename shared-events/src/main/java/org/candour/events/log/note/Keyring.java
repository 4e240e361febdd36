package org.candour.events.log.note;

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
   * The keys of a file as {@link KeysText} reads it; keys of other kinds are passed over.
   *
   * @throws MalformedNoteException if a line is no key
   */
  public static Keyring parse(String text) {
    return KeysText.parse(text).keys();
  }

  /** These keys and others. */
  public Keyring with(Keyring others) {
    return new Keyring(Stream.concat(keys.stream(), others.keys.stream()).toList());
  }

  /** The keys of a log, past and present, that bear its name. */
  public List<VerifierKey> ofLog(String origin) {
    return logs().filter(key -> key.name().equals(origin)).toList();
  }

  /**
   * The keys by which a log may have signed a note: those that bear its name; or, where none does,
   * those that the note itself names, since a key's name only SHOULD be its log's (C2SP
   * tlog-checkpoint).
   */
  public List<VerifierKey> ofLog(String origin, SignedNote note) {
    List<VerifierKey> named = ofLog(origin);
    return named.isEmpty()
        ? logs().filter(key -> note.signatures().stream().anyMatch(line -> line.isBy(key))).toList()
        : named;
  }

  private Stream<VerifierKey> logs() {
    return keys.stream().filter(key -> !key.isCosigner());
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
