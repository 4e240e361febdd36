package org.candour.ops.ledgerctl.opendata;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.candour.events.id.OrganisationId;
import org.candour.events.opendata.OpenIdentifier;
import org.candour.events.partnership.organisation.OrganisationKind;
import tools.jackson.databind.node.ObjectNode;

/** The organisations that a file names, each registered once under the best of its identifiers. */
final class Organisations {

  private static final Set<String> CHARITIES = Set.of("GB-CHC", "GB-SC", "GB-NIC");

  private final Proposals proposals;
  private final Set<OrganisationId> registered = new LinkedHashSet<>();

  Organisations(Proposals proposals) {
    this.proposals = proposals;
  }

  /**
   * The first of some identifiers that is one on record; a word is left on those that are none.
   *
   * @param valid the others are collected here
   */
  static Optional<OrganisationId> onRecord(
      OpenIdentifier identifier, Fields of, String name, Set<OrganisationId> valid) {
    try {
      OrganisationId organisation = identifier.onRecord();
      valid.add(organisation);
      if (organisation.isChecked()
          && !OpenIdentifier.of(organisation).whole().equals(identifier.whole())) {
        of.leave(name, "Its list writes it " + organisation + ", and so does Candour");
      } else {
        of.take(name);
      }
      return Optional.of(organisation);
    } catch (IllegalArgumentException e) {
      of.leave(name, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  static OrganisationKind kind(OrganisationId organisation, boolean buys, boolean company) {
    String list = OpenIdentifier.of(organisation).scheme();
    if (buys) {
      return OrganisationKind.PUBLIC_BODY;
    }
    return CHARITIES.contains(list)
        ? OrganisationKind.CHARITY
        : company ? OrganisationKind.PRIVATE_COMPANY : OrganisationKind.OTHER;
  }

  /** Proposes to register it, unless that is proposed already. */
  void register(
      OrganisationId organisation,
      String name,
      OrganisationKind kind,
      Set<OrganisationId> others,
      ObjectNode source) {
    if (!registered.add(organisation)) {
      return;
    }
    ObjectNode body = Proposals.body();
    body.put("organisation", organisation.value());
    body.put("name", Proposals.cut(name, 200));
    body.put("kind", kind.name());
    Proposals.put(
        body, "identifiers", others.stream().filter(id -> !id.equals(organisation)).toList());
    body.set("source", source);
    proposals.add(
        "register-organisation",
        organisation.value(),
        body,
        "Enter %s, %s, in the register".formatted(name, organisation));
  }
}
