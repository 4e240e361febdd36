package org.candour.ops.ledgerctl.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.opendata.OpenText;
import org.candour.ops.ledgerctl.opendata.OcdsFile.Release;
import tools.jackson.databind.node.ObjectNode;

/** The round of a process: what is to be bought, its lots, and its end if it was stopped. */
final class OcdsRound {

  private static final Set<String> BEGINNINGS = Set.of("planning", "tender");
  private static final Set<String> ENDINGS = Set.of("cancelled", "unsuccessful", "withdrawn");
  private static final String CHANGED =
      "It changed after the round was planned; the round stands as an earlier release has it";

  private final OcdsProcess process;
  private final OcdsAwards awards;

  OcdsRound(OcdsProcess process, OcdsAwards awards) {
    this.process = process;
    this.awards = awards;
  }

  void propose() {
    Release opening =
        process.releases().stream()
            .filter(release -> release.fields().has("tender"))
            .findFirst()
            .orElse(process.releases().getFirst());
    Optional<PartialDate> planned = planned();
    plan(opening, planned);
    lots(opening, planned);
    new OcdsBids(process, awards).propose();
  }

  private void plan(Release opening, Optional<PartialDate> planned) {
    ObjectNode body = process.body();
    String title = first("title").flatMap(in -> in.text("title", 300)).orElse("Not named");
    body.put("title", title);
    Proposals.put(body, "commissioner", process.buyer().orElse(null));
    Optional<Money> budget =
        first("value").flatMap(in -> in.money("value")).or(() -> plannedBudget());
    Proposals.put(body, "budget", budget.orElse(null));
    Proposals.put(
        body, "leastBudget", first("minValue").flatMap(in -> in.money("minValue")).orElse(null));
    first("contractPeriod")
        .map(in -> in.at("contractPeriod"))
        .ifPresent(period -> {
          Optional<PartialDate> starts = period.date("startDate");
          Proposals.put(body, "startsOn", starts.orElse(null));
          Proposals.put(body, "endsOn", period.end(starts).orElse(null));
        });
    Proposals.put(body, "reference", first("id").flatMap(in -> in.text("id", 200)).orElse(null));
    body.put("ocid", process.ocid());
    regime(body);
    String says = first("description").flatMap(in -> in.text("description", 2000)).orElse(null);
    Fields tender = opening.fields().at("tender");
    String published = tender.seen("datePublished").orElse(opening.date());
    first("datePublished")
        .filter(in -> in.pointer().equals(tender.pointer()))
        .ifPresent(_ -> tender.takeDay("datePublished"));
    releases()
        .forEach(release ->
            release
                .fields()
                .at("tender")
                .leave("status", "How far it has come follows from what is on record"));
    process.add(
        "plan-round",
        body,
        opening,
        planned,
        OcdsSource.of(opening, tender.pointer(), published, says),
        "Plan a round: %s%s".formatted(title, budget.map(money -> ", " + money).orElse("")));
  }

  private Stream<Release> releases() {
    return process.releases().stream();
  }

  /** The tender that first says something. */
  private Optional<Fields> first(String name) {
    return new Told(releases().map(release -> release.fields().at("tender")).toList(), CHANGED)
        .first(name);
  }

  private Optional<Money> plannedBudget() {
    return releases()
        .map(release -> release.fields().at("planning").at("budget"))
        .filter(budget -> budget.has("amount"))
        .findFirst()
        .flatMap(budget -> budget.money("amount"));
  }

  /** The extension of the United Kingdom says under which rules it is bought. */
  private void regime(ObjectNode body) {
    for (Fields regime :
        first("specialRegime").map(in -> in.each("specialRegime")).orElse(List.of())) {
      if (regime.node().asString("").equals("lightTouch")) {
        body.put("lightTouch", true);
        regime.take();
      }
    }
    first("aboveThreshold")
        .filter(in -> in.isNo("aboveThreshold"))
        .ifPresent(_ -> body.put("exemption", ProcurementExemption.BELOW_THRESHOLD.name()));
    releases()
        .flatMap(release -> release.fields().each("relatedProcesses").stream())
        .filter(related -> related.node().path("relationship").toString().contains("\"framework\""))
        .findFirst()
        .ifPresent(framework -> {
          framework.take("relationship");
          Proposals.put(
              body,
              "framework",
              framework
                  .text("identifier", 300)
                  .or(() -> framework.text("title", 300))
                  .orElse(null));
        });
  }

  /** The day of the first release, if that tells of the beginning and nothing is told before it. */
  private Optional<PartialDate> planned() {
    Release first = process.releases().getFirst();
    boolean beginning = first.tags().stream().anyMatch(BEGINNINGS::contains);
    Optional<LocalDate> day = first.fields().seenDay("date");
    Optional<LocalDate> earliest =
        releases().flatMap(OcdsRound::days).min(Comparator.naturalOrder());
    return beginning
        ? day.filter(on -> earliest.isEmpty() || !on.isAfter(earliest.get()))
            .filter(on -> !on.isAfter(first.fields().file().today()))
            .map(PartialDate::of)
        : Optional.empty();
  }

  /** The days on which a release says that something happened. */
  private static Stream<LocalDate> days(Release release) {
    Fields fields = release.fields();
    Fields tender = fields.at("tender");
    return Stream.of(
            tender.seenDay("datePublished").stream(),
            tender.at("tenderPeriod").seenDay("startDate").stream(),
            fields.each("awards").stream().flatMap(award -> award.seenDay("date").stream()),
            fields.each("contracts").stream()
                .flatMap(contract -> contract.seenDay("dateSigned").stream()),
            OcdsNotices.documents(release)
                .flatMap(document -> document.seenDay("datePublished").stream()))
        .flatMap(days -> days);
  }

  private void lots(Release opening, Optional<PartialDate> planned) {
    Map<String, Lot> lots = new LinkedHashMap<>();
    Map<String, Fields> told = new HashMap<>();
    releases()
        .flatMap(release -> release.fields().at("tender").each("lots").stream())
        .forEach(lot -> lot(lot, lots, told));
    awards.titles().forEach((lot, title) -> lots.putIfAbsent(lot, new Lot(lot, title, null)));
    if (lots.isEmpty()) {
      return;
    }
    ObjectNode body = process.body();
    Proposals.put(body, "lots", new ArrayList<>(lots.values()));
    process.add(
        "divide-into-lots",
        body,
        opening,
        planned,
        OcdsSource.of(opening, opening.fields().pointer() + "/tender/lots"),
        "Divide it into %d lots".formatted(lots.size()));
  }

  private static void lot(Fields lot, Map<String, Lot> lots, Map<String, Fields> told) {
    String id = OcdsAwards.lot(lot.seen("id").orElse(""));
    if (id.isEmpty()) {
      lot.leave("The lot has no id");
      return;
    }
    Fields before = told.putIfAbsent(id, lot);
    if (before != null) {
      for (String name : List.of("id", "title", "description", "value")) {
        if (lot.has(name)) {
          lot.again(name, before, CHANGED);
        }
      }
      return;
    }
    if (lots.size() == OcdsAwards.MOST_LOTS) {
      lot.leave("A round has at most %d lots".formatted(OcdsAwards.MOST_LOTS));
      return;
    }
    if (id.equals(lot.seen("id").orElse(""))) {
      lot.take("id");
    } else {
      lot.leave("id", "It is cut to what there is room for");
    }
    lot.leave("status", "How far it has come follows from what is on record");
    if (!lot.has("title") && lot.has("description")) {
      lot.leave("description", "It goes out as its title");
    }
    String title =
        lot.text("title", 300)
            .or(() -> lot.seen("description").map(said -> Proposals.cut(said, 300)))
            .orElse("Lot " + id);
    lots.put(id, new Lot(id, title, lot.money("value").orElse(null)));
  }

  /** Where nothing is to be awarded any more. */
  void proposeStop() {
    Release last = process.releases().getLast();
    Fields tender = last.fields().at("tender");
    boolean stopped =
        tender.seen("status").filter(ENDINGS::contains).isPresent()
            || last.tags().contains("tenderCancellation");
    if (!stopped) {
      return;
    }
    List<Fields> amendments = tender.each("amendments");
    Optional<Fields> amendment =
        amendments.isEmpty() ? Optional.empty() : Optional.of(amendments.getLast());
    Optional<String> why = amendment.flatMap(said -> said.text("rationale", 2000));
    ObjectNode body = process.body();
    body.put("reason", why.orElse(OpenText.NO_REASON));
    process.add(
        "stop-round",
        body,
        last,
        amendment.isPresent() ? amendment.get().happened("date") : process.day(last),
        OcdsSource.of(last, tender.pointer()),
        "Stop the round");
  }
}
