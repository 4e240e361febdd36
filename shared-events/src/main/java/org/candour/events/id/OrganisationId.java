package org.candour.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An organisation's identifier as org-id.guide writes it, list first: {@code GB-CHC-1074546}. One
 * of a list that we know is checked by that list's rule and brought to one form; one of another
 * list stands as it was given.
 */
public record OrganisationId(@JsonValue String value) {

  /** What it looks like, as a regular expression. */
  public static final String PATTERN = "[A-Z]{2}-[A-Z0-9]{2,12}-[A-Za-z0-9._-]{1,100}";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  @JsonCreator
  public OrganisationId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An organisation is named by its org-id, for instance GB-CHC-1074546");
    }
    value = OrganisationList.normal(value);
  }

  /** Whether it was checked by the rule of its list. */
  public boolean isChecked() {
    return OrganisationList.knows(value);
  }

  /** The stream that this names. */
  public StreamId stream() {
    return new StreamId("organisation", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
