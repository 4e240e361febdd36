package org.candour.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One side of a partnership: an establishment by its code ({@code BXI}), or an organisation by its
 * org-id ({@code GB-CHC-1074546}).
 */
public record Party(@JsonValue String value) {

  /** What it looks like, as a regular expression. */
  public static final String PATTERN = EstablishmentCode.PATTERN + "|" + OrganisationId.PATTERN;

  private static final Pattern ESTABLISHMENT = Pattern.compile(EstablishmentCode.PATTERN);
  private static final Pattern ANY = Pattern.compile(PATTERN);

  @JsonCreator
  public Party {
    if (!ANY.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A party is an establishment’s code, BXI, or an organisation’s org-id, GB-CHC-1074546");
    }
    if (!ESTABLISHMENT.matcher(value).matches()) {
      value = OrganisationList.normal(value);
    }
  }

  /** Whether it is an establishment. */
  public boolean isEstablishment() {
    return ESTABLISHMENT.matcher(value).matches();
  }

  /** The stream that this names. */
  public StreamId stream() {
    return new StreamId(isEstablishment() ? "establishment" : "organisation", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
