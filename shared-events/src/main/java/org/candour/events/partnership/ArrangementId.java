package org.candour.events.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.candour.events.id.RandomId;
import org.candour.events.id.StreamId;

/** Names one arrangement: a UUID. */
public record ArrangementId(@JsonValue String value) implements RandomId {

  /** What it looks like, as a regular expression. */
  public static final String PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  @JsonCreator
  public ArrangementId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("An arrangement is named by a UUID in lower case");
    }
  }

  @Override
  public StreamId stream() {
    return new StreamId("arrangement", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
