package org.candour.ops.ledgerctl.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.events.PartialDate;
import org.candour.events.id.OrganisationId;
import org.candour.ops.ledgerctl.opendata.OcdsFile.Release;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Who was asked for bids and until when, and who bid. */
final class OcdsBids {

  private static final int MOST_ASKED = 200;
  private static final String INVITED = "invitedSupplier";

  private final OcdsProcess process;
  private final OcdsAwards awards;

  OcdsBids(OcdsProcess process, OcdsAwards awards) {
    this.process = process;
    this.awards = awards;
  }

  void propose() {
    Optional<LocalDate> until = Optional.empty();
    @Nullable Fields first = null;
    for (Release release : process.releases()) {
      Fields tender = release.fields().at("tender");
      Fields period = tender.at("tenderPeriod");
      Optional<LocalDate> closes = period.seenDay("endDate");
      if (closes.isEmpty() || (first != null && closes.equals(until))) {
        closes.ifPresent(_ -> period.takeDay("endDate"));
        again(period, first);
      } else if (invite(release, closes.get(), until.isEmpty())) {
        period.takeDay("endDate");
        until = closes;
        again(period, first);
        first = first == null ? period : first;
      } else {
        period.leave("endDate", "Nobody was invited to bid, or nobody is named who was");
      }
    }
    if (until.isPresent() && awards.titles().isEmpty()) {
      process.releases().forEach(this::bids);
    }
  }

  private static void again(Fields period, @Nullable Fields first) {
    if (first != null && period.has("startDate")) {
      period.again("startDate", first, "Bids were invited earlier already");
    }
  }

  private boolean invite(Release release, LocalDate closes, boolean isFirst) {
    Fields tender = release.fields().at("tender");
    String method = tender.seen("procurementMethod").orElse("open");
    List<OrganisationId> asked = method.equals("limited") ? asked(tender) : List.of();
    if (method.equals("direct") || (method.equals("limited") && asked.isEmpty())) {
      return false;
    }
    if (asked.isEmpty()) {
      tender.leave(
          "procurementMethod", "Candour holds whether anybody may bid, and not by which procedure");
    } else {
      tender.take("procurementMethod");
    }
    ObjectNode body = process.body();
    body.put("closesOn", closes.toString());
    Proposals.put(body, "organisations", asked);
    body.put("open", asked.isEmpty());
    process.add(
        "invite-bids",
        body,
        release,
        on(release, closes, isFirst),
        OcdsSource.of(release, tender.at("tenderPeriod").pointer()),
        "Invite bids until " + closes);
    return true;
  }

  /** Those who were asked, by the extension for them, or else those who bid. */
  private List<OrganisationId> asked(Fields tender) {
    List<OrganisationId> asked = new ArrayList<>();
    List<Fields> invited = tender.each("invitedSuppliers");
    for (Fields one : invited.isEmpty() ? tender.each("tenderers") : invited) {
      if (asked.size() == MOST_ASKED) {
        one.leave("At most %d organisations are asked by name".formatted(MOST_ASKED));
      } else {
        process
            .party(one, invited.isEmpty() ? OcdsParties.TENDERER : INVITED)
            .filter(id -> !asked.contains(id))
            .ifPresent(asked::add);
      }
    }
    return asked;
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
        day.filter(on -> on.isBefore(closes) && !on.isAfter(release.fields().file().today()))
            .filter(on -> awards.first().map(first -> !on.isAfter(first.latest())).orElse(true));
    if (period.has("startDate") && isFirst) {
      if (kept.isPresent()) {
        period.takeDay("startDate");
      } else {
        period.leave(
            "startDate",
            "It is no day, lies in the future, or comes after bids closed or were awarded");
      }
    }
    return kept.map(PartialDate::of);
  }

  private void bids(Release release) {
    for (Fields tenderer : release.fields().at("tender").each("tenderers")) {
      process
          .party(tenderer, OcdsParties.TENDERER)
          .ifPresent(bidder -> {
            ObjectNode body = process.body();
            body.put("bidder", bidder.value());
            process.add(
                "record-bid",
                body,
                release,
                Optional.empty(),
                OcdsSource.of(release, tenderer.pointer()),
                "Record the bid of " + bidder);
          });
    }
  }
}
