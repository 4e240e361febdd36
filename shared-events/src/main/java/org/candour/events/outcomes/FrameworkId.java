package org.candour.events.outcomes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.candour.events.id.RandomId;
import org.candour.events.id.StreamId;

/**
 * Names one framework of measures by a short name, {@code prison-performance-2018}; by a UUID if
 * nobody gives it one.
 */
public record FrameworkId(@JsonValue String value) implements RandomId {

  /** What it looks like, as a regular expression. */
  public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  @JsonCreator
  public FrameworkId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A framework has a short name in small letters, digits and hyphens, for instance prison-performance-2018");
    }
  }

  @Override
  public StreamId stream() {
    return new StreamId("framework", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
