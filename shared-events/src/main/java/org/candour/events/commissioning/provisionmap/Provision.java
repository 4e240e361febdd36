package org.candour.events.commissioning.provisionmap;

import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is provided at a site.
 *
 * @param service what, in 1 to 300 characters
 * @param organisation by whom, where it has an org-id
 * @param group for whom, in at most 300 characters
 * @param people how many people it serves in a year, 0 to 10,000,000
 */
public record Provision(
    String service,
    @Nullable OrganisationId organisation,
    @Nullable String group,
    @Nullable Integer people) {

  private static final int MOST_PEOPLE = 10_000_000;

  public Provision {
    if (service.isBlank() || service.length() > 300 || (group != null && group.length() > 300)) {
      throw new IllegalArgumentException("A provision says what it is in 1 to 300 characters");
    }
    if (people != null && (people < 0 || people > MOST_PEOPLE)) {
      throw new IllegalArgumentException(
          "A provision serves no fewer people than none, and at most 10,000,000");
    }
  }

  /** {@code Art by GB-CHC-1074546}. */
  @Override
  public String toString() {
    return organisation == null ? service : service + " by " + organisation;
  }
}
