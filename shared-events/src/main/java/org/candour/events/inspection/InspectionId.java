package org.candour.events.inspection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.candour.events.id.RandomId;
import org.candour.events.id.StreamId;

/** Names one inspection: a UUID. */
public record InspectionId(@JsonValue String value) implements RandomId {

  /** What it looks like, as a regular expression. */
  public static final String PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  @JsonCreator
  public InspectionId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("An inspection is named by a UUID in lower case");
    }
  }

  @Override
  public StreamId stream() {
    return new StreamId("inspection", value);
  }

  /** The stream in which it is published, which bears the same id. */
  public StreamId report() {
    return new StreamId("inspection-report", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
