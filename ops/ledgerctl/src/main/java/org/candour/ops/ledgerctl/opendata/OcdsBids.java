package org.candour.ops.ledgerctl.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.events.PartialDate;
import org.candour.events.id.OrganisationId;
import org.candour.ops.ledgerctl.opendata.OcdsFile.Release;
import tools.jackson.databind.node.ObjectNode;

/** Who was asked for bids and until when, and who bid. */
final class OcdsBids {

  private final OcdsProcess process;
  private final OcdsAwards awards;

  OcdsBids(OcdsProcess process, OcdsAwards awards) {
    this.process = process;
    this.awards = awards;
  }

  void propose() {
    Optional<LocalDate> until = Optional.empty();
    for (Release release : process.releases()) {
      Fields tender = release.fields().at("tender");
      Fields period = tender.at("tenderPeriod");
      Optional<LocalDate> closes = period.seenDay("endDate");
      if (closes.isEmpty() || closes.equals(until)) {
        closes.ifPresent(_ -> period.takeDay("endDate"));
      } else if (invite(release, closes.get(), until.isEmpty())) {
        period.takeDay("endDate");
        until = closes;
      } else {
        period.leave("endDate", "Nobody was invited to bid, or nobody is named who was");
      }
    }
    if (until.isPresent() && awards.titles().isEmpty()) {
      process.releases().forEach(this::bids);
    }
  }

  private boolean invite(Release release, LocalDate closes, boolean isFirst) {
    Fields tender = release.fields().at("tender");
    String method = tender.seen("procurementMethod").orElse("open");
    List<OrganisationId> asked = new ArrayList<>();
    if (method.equals("limited")) {
      tender.each("tenderers").forEach(one -> process.parties().of(one).ifPresent(asked::add));
    }
    if (method.equals("direct") || (method.equals("limited") && asked.isEmpty())) {
      return false;
    }
    if (method.equals("open")) {
      tender.take("procurementMethod");
    } else {
      tender.leave("procurementMethod", "Candour holds only whether anybody may bid");
    }
    ObjectNode body = process.body();
    body.put("closesOn", closes.toString());
    Proposals.put(body, "organisations", asked);
    body.put("open", asked.isEmpty());
    process.add(
        "invite-bids",
        body,
        on(release, closes, isFirst),
        OcdsSource.of(release, tender.at("tenderPeriod").pointer()),
        "Invite bids until " + closes);
    return true;
  }

  /** A day that does not stand in order with the rest of what is told is none. */
  private Optional<PartialDate> on(Release release, LocalDate closes, boolean isFirst) {
    Fields tender = release.fields().at("tender");
    Fields period = tender.at("tenderPeriod");
    Optional<LocalDate> day =
        !isFirst
            ? release.fields().seenDay("date")
            : period
                .seenDay("startDate")
                .or(() -> tender.seenDay("datePublished"))
                .or(() ->
                    release.tags().contains("tender")
                        ? release.fields().seenDay("date")
                        : Optional.empty());
    Optional<LocalDate> kept =
        day.filter(on -> on.isBefore(closes))
            .filter(on -> awards.first().map(first -> !on.isAfter(first.latest())).orElse(true));
    if (period.has("startDate")) {
      if (kept.isPresent() && isFirst) {
        period.takeDay("startDate");
      } else {
        period.leave("startDate", "It comes after the day on which bids closed or were awarded");
      }
    }
    return kept.map(PartialDate::of);
  }

  private void bids(Release release) {
    for (Fields tenderer : release.fields().at("tender").each("tenderers")) {
      process
          .parties()
          .of(tenderer)
          .ifPresent(bidder -> {
            ObjectNode body = process.body();
            body.put("bidder", bidder.value());
            process.add(
                "record-bid",
                body,
                Optional.empty(),
                OcdsSource.of(release, tenderer.pointer()),
                "Record the bid of " + bidder);
          });
    }
  }
}
