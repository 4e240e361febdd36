package org.candour.ops.ledgerctl.opendata;

import java.util.List;
import java.util.Optional;
import org.candour.events.PartialDate;
import org.candour.events.id.OrganisationId;
import org.candour.ops.ledgerctl.opendata.OcdsFile.Release;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One contracting process: its releases in order, and what all that they come to has in common. */
record OcdsProcess(String ocid, List<Release> releases, OcdsParties parties, Proposals proposals) {

  /** A process whose parties are taken note of. */
  static OcdsProcess of(
      String ocid, List<Release> releases, Organisations organisations, Proposals proposals) {
    OcdsParties parties = new OcdsParties(organisations);
    releases.forEach(parties::read);
    return new OcdsProcess(ocid, releases, parties, proposals);
  }

  /** Proposes all that its releases come to. */
  void propose() {
    OcdsAwards awards = OcdsAwards.of(this);
    OcdsRound round = new OcdsRound(this, awards);
    round.propose();
    awards.propose();
    OcdsContracts contracts = new OcdsContracts(this, awards);
    contracts.propose();
    new OcdsNotices(this, awards, contracts).propose();
    round.proposeStop();
    parties.claim();
    for (Release release : releases) {
      for (String said : List.of("ocid", "id", "date")) {
        release.fields().leave(said, "No command rests on the release");
      }
    }
  }

  /** The round that the process is on record. */
  String round() {
    return Proposals.stream("round", ocid);
  }

  /** Whom a reference names, in some part. */
  Optional<OrganisationId> party(Fields reference, String part) {
    return parties.of(reference, part, proposals);
  }

  /** Who buys: the first that a release names. */
  Optional<OrganisationId> buyer() {
    Optional<OrganisationId> buyer = Optional.empty();
    @Nullable Fields first = null;
    for (Release release : releases) {
      Fields named = release.fields().at(OcdsParties.BUYER);
      if (first == null) {
        buyer = party(named, OcdsParties.BUYER);
        first = buyer.isPresent() ? named : null;
      } else if (parties.find(named).equals(buyer)) {
        named.again(first);
      } else if (named.isThere()) {
        named.leave("Another buys now; the round stands with the first");
      }
    }
    return buyer;
  }

  /** The day of a release, unless it lies in the future. */
  Optional<PartialDate> day(Release release) {
    return release
        .fields()
        .seenDay("date")
        .filter(day -> !day.isAfter(release.fields().file().today()))
        .map(PartialDate::of);
  }

  /** A body of a command about the round, which is the buyer's word. */
  ObjectNode body() {
    ObjectNode body = Proposals.body();
    body.put("round", round());
    Proposals.put(body, "saidBy", buyer().orElse(null));
    return body;
  }

  /**
   * Finishes a body by when it happened and where that is said.
   *
   * @param on when that is to be inferred
   */
  String add(
      String command,
      ObjectNode body,
      Release release,
      Optional<PartialDate> on,
      ObjectNode source,
      String says) {
    release.occurredOn().ifPresent(_ -> release.fields().take("occurredOn"));
    body.put("occurredOn", Proposals.on(release.occurredOn().or(() -> on)));
    body.set("source", source);
    return proposals.add(command, ocid, body, says);
  }
}
