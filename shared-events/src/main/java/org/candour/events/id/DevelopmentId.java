package org.candour.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names the development of one new or rebuilt establishment: a UUID. */
public record DevelopmentId(@JsonValue String value) implements RandomId {

  /** What it looks like, as a regular expression. */
  public static final String PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  @JsonCreator
  public DevelopmentId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A development is named by a UUID in lower case");
    }
  }

  @Override
  public StreamId stream() {
    return new StreamId("development", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
