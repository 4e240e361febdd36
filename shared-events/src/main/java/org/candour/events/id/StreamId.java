package org.candour.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a stream, or a subject that entries concern: {@code closure/<uuid>}, {@code
 * establishment/HYI}, {@code organisation/GB-CHC-1074546}.
 *
 * @param type the stream's type in kebab-case
 * @param id the stream's own key: at most 128 letters, digits, dots, underscores and hyphens
 */
public record StreamId(String type, String id) implements Comparable<StreamId> {

  /** What its text looks like, as a regular expression. */
  public static final String PATTERN = "[a-z]+(-[a-z]+)*/[A-Za-z0-9._-]{1,128}";

  private static final int LONGEST_ID = 128;

  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  public StreamId {
    if (!isType(type) || !isId(id)) {
      throw new IllegalArgumentException("Not the name of a stream: " + type + "/" + id);
    }
  }

  /** Reads {@code type/id}. */
  @JsonCreator
  public static StreamId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "Write a stream as type/id, for instance closure/…: " + text);
    }
    return new StreamId(text.substring(0, slash), text.substring(slash + 1));
  }

  /** By hand, because every entry written or read comes through here. */
  private static boolean isType(String type) {
    boolean afterLetter = false;
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && !(c == '-' && afterLetter)) {
        return false;
      }
      afterLetter = letter;
    }
    return afterLetter;
  }

  private static boolean isId(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean alphanumeric =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!alphanumeric && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= LONGEST_ID;
  }

  @Override
  @JsonValue
  public String toString() {
    return type + "/" + id;
  }

  @Override
  public int compareTo(StreamId other) {
    return toString().compareTo(other.toString());
  }
}
