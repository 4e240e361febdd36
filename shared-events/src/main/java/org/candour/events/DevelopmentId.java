package org.candour.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names the development of one new or rebuilt establishment: a UUID. */
public record DevelopmentId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @JsonCreator
  public DevelopmentId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A development is named by a UUID in lower case");
    }
  }

  /** The stream that this names. */
  public StreamId stream() {
    return new StreamId("development", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
