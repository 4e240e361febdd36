package org.candour.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The agency code of an establishment: {@code BXI}. Three capital letters, but for the few secure
 * training centres that the register numbers ({@code STC2}).
 */
public record EstablishmentCode(@JsonValue String value) {

  /** What it looks like, as a regular expression. */
  public static final String PATTERN = "[A-Z]{3}[0-9]?";

  private static final String STREAM = "establishment";
  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  @JsonCreator
  public EstablishmentCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An establishment has a code of three capital letters, for instance BXI");
    }
  }

  /** Whether a stream is that of an establishment. */
  public static boolean isStream(StreamId stream) {
    return stream.type().equals(STREAM);
  }

  /** The stream that this names. */
  public StreamId stream() {
    return new StreamId(STREAM, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
