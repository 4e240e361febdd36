package org.candour.events.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.candour.events.id.StreamId;

/** A pseudonym for a person: a UUID. No name ever stands in an entry. */
public record PersonId(@JsonValue String value) {

  /** What it looks like, as a regular expression. */
  public static final String PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  @JsonCreator
  public PersonId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A person is named by a pseudonym, a UUID in lower case");
    }
  }

  /** The stream that this names. */
  public StreamId stream() {
    return new StreamId("person", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
