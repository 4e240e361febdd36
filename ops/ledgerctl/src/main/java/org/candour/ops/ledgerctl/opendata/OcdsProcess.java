package org.candour.ops.ledgerctl.opendata;

import java.util.List;
import java.util.Optional;
import org.candour.events.PartialDate;
import org.candour.events.id.OrganisationId;
import org.candour.ops.ledgerctl.opendata.OcdsFile.Release;
import tools.jackson.databind.node.ObjectNode;

/** One contracting process: its releases in order, and what all that they come to has in common. */
record OcdsProcess(String ocid, List<Release> releases, OcdsParties parties, Proposals proposals) {

  /** Proposes all that the releases of a process come to. */
  static void propose(
      String ocid, List<Release> releases, Organisations organisations, Proposals proposals) {
    OcdsParties parties = new OcdsParties(organisations);
    releases.forEach(parties::read);
    OcdsProcess process = new OcdsProcess(ocid, releases, parties, proposals);
    OcdsAwards awards = OcdsAwards.of(process);
    OcdsRound round = new OcdsRound(process, awards);
    round.propose();
    awards.propose();
    OcdsContracts contracts = new OcdsContracts(process, awards);
    contracts.propose();
    new OcdsNotices(process, contracts).propose();
    round.proposeStop();
  }

  /** The round that the process is on record. */
  String round() {
    return Proposals.stream("round", ocid);
  }

  /** Who buys: the first that a release names. */
  Optional<OrganisationId> buyer() {
    return releases.stream()
        .flatMap(release -> parties.of(release.fields().at("buyer")).stream())
        .reduce((first, _) -> first);
  }

  /** A body of a command about the round, which is the buyer's word. */
  ObjectNode body() {
    ObjectNode body = Proposals.body();
    body.put("round", round());
    Proposals.put(body, "saidBy", buyer().orElse(null));
    return body;
  }

  /** Finishes a body by when it happened and where that is said. */
  String add(
      String command, ObjectNode body, Optional<PartialDate> on, ObjectNode source, String says) {
    body.put("occurredOn", Proposals.on(on));
    body.set("source", source);
    return proposals.add(command, ocid, body, says);
  }
}
