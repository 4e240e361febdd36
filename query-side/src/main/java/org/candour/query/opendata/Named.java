package org.candour.query.opendata;

import java.util.List;
import java.util.Map;
import org.candour.events.id.OrganisationId;

/**
 * What parties are called.
 *
 * @param organisations names by identifier
 * @param others the other identifiers of each
 * @param establishments names by code
 */
public record Named(
    Map<String, String> organisations,
    Map<String, List<OrganisationId>> others,
    Map<String, String> establishments) {

  /** Nobody is known by name. */
  public static final Named NOBODY = new Named(Map.of(), Map.of(), Map.of());

  public Named {
    organisations = Map.copyOf(organisations);
    others = Map.copyOf(others);
    establishments = Map.copyOf(establishments);
  }

  /** The name of an organisation, or its identifier where there is none. */
  public String of(OrganisationId organisation) {
    return organisations.getOrDefault(organisation.value(), organisation.value());
  }
}
