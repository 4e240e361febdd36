package org.candour.query.opendata.ocds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.opendata.OpenIdentifier;
import org.candour.query.opendata.Named;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parties of one release: whoever is referred to stands among them, with its part. */
final class Parties {

  private static final String PRISON = "establishment-";

  private final Named named;
  private final Map<String, ObjectNode> parties = new LinkedHashMap<>();
  private final Map<String, TreeSet<String>> roles = new LinkedHashMap<>();

  Parties(Named named) {
    this.named = named;
  }

  /** A reference to an organisation in some part. */
  ObjectNode refer(OrganisationId organisation, String role) {
    OpenIdentifier identifier = OpenIdentifier.of(organisation);
    String id = identifier.whole();
    String name = named.of(organisation);
    parties.computeIfAbsent(id, _ -> party(id, name, identifier, organisation));
    return reference(id, name, role);
  }

  /** A prison buys where no organisation is said to; it has no identifier of org-id.guide. */
  ObjectNode refer(EstablishmentCode prison) {
    String id = PRISON + prison.value();
    String name = named.establishments().getOrDefault(prison.value(), prison.value());
    parties.computeIfAbsent(
        id,
        _ -> {
          ObjectNode party = Json.object();
          party.put("id", id).put("name", name);
          return party;
        });
    return reference(id, name, "buyer");
  }

  private ObjectNode reference(String id, String name, String role) {
    roles.computeIfAbsent(id, _ -> new TreeSet<>()).add(role);
    return Json.object().put("id", id).put("name", name);
  }

  private ObjectNode party(
      String id, String name, OpenIdentifier identifier, OrganisationId organisation) {
    ObjectNode party = Json.object();
    party.put("id", id).put("name", name);
    if (!identifier.isOwn()) {
      party.set("identifier", identified(identifier).put("legalName", name));
    }
    List<OrganisationId> others = named.others().getOrDefault(organisation.value(), List.of());
    ArrayNode also = Json.array();
    others.forEach(other -> also.add(identified(OpenIdentifier.of(other))));
    Json.list(party, "additionalIdentifiers", also);
    return party;
  }

  private static ObjectNode identified(OpenIdentifier identifier) {
    return Json.object().put("scheme", identifier.scheme()).put("id", identifier.id());
  }

  /** All of them, each with the parts that it has. */
  ArrayNode all() {
    ArrayNode all = Json.array();
    parties.forEach((id, party) -> {
      ArrayNode parts = party.putArray("roles");
      roles.getOrDefault(id, new TreeSet<>()).forEach(parts::add);
      all.add(party);
    });
    return all;
  }
}
