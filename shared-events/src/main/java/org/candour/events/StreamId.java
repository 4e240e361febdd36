package org.candour.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a stream, or a subject that entries concern: {@code closure/<uuid>}, {@code
 * establishment/HYI}, {@code organisation/GB-CHC-1074546}.
 *
 * @param type the stream's type in kebab-case
 * @param id the stream's own key: at most 64 letters, digits, dots, underscores and hyphens
 */
public record StreamId(String type, String id) implements Comparable<StreamId> {

  /** What its text looks like, as a regular expression. */
  public static final String PATTERN = "[a-z]+(-[a-z]+)*/[A-Za-z0-9._-]{1,64}";

  private static final Pattern TYPE = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  public StreamId {
    if (!TYPE.matcher(type).matches() || !ID.matcher(id).matches()) {
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
