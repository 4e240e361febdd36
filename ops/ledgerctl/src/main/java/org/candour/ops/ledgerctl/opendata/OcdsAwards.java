package org.candour.ops.ledgerctl.opendata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.id.OrganisationId;
import org.candour.events.opendata.OpenText;
import org.candour.ops.ledgerctl.opendata.OcdsFile.Release;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The awards of a process. A lot is awarded once on record; where a file awards one several times,
 * as frameworks do, each award but the first has a lot of its own that says so.
 */
final class OcdsAwards {

  private static final String MADE = "active";
  private static final int LONGEST_LOT = 60;

  private final OcdsProcess process;
  private final Map<String, Award> awards = new LinkedHashMap<>();

  /** Entries by the numbers of awards, as keys of lines. */
  private final Map<String, String> keys = new HashMap<>();

  private OcdsAwards(OcdsProcess process) {
    this.process = process;
  }

  /**
   * An award.
   *
   * @param lots the lots on record that it awards; none where the round has none
   */
  record Award(String id, Fields fields, Release release, List<String> lots) {}

  static OcdsAwards of(OcdsProcess process) {
    OcdsAwards all = new OcdsAwards(process);
    for (Release release : process.releases()) {
      release.fields().each("awards").forEach(award -> all.read(award, release));
    }
    all.lots();
    return all;
  }

  private void read(Fields award, Release release) {
    String id = award.seen("id").orElse("");
    String status = award.seen("status").orElse(MADE);
    if (!status.equals(MADE)) {
      award.leave("Nothing is awarded by it: its status is “%s”".formatted(status));
    } else if (awards.containsKey(id)) {
      Fields before = awards.get(id).fields();
      award.leave(
          before.node().equals(award.node())
              ? "An earlier release says the same"
              : "The award stands as an earlier release has it; correct it where it changed");
    } else {
      awards.put(id, new Award(id, award, release, new ArrayList<>()));
    }
  }

  private void lots() {
    Map<String, Integer> taken = new HashMap<>();
    boolean none =
        awards.size() < 2
            && awards.values().stream().allMatch(award -> related(award).isEmpty())
            && process.releases().stream()
                .allMatch(release -> release.fields().at("tender").each("lots").isEmpty());
    for (Award award : awards.values()) {
      List<String> related = related(award);
      if (related.isEmpty() && !none) {
        award.lots().add(named("", taken.merge("", 1, Integer::sum)));
      }
      related.forEach(lot -> award.lots().add(named(lot, taken.merge(lot, 1, Integer::sum))));
      award.fields().take("relatedLots");
    }
  }

  private static List<String> related(Award award) {
    List<String> lots = new ArrayList<>();
    award.fields().node().path("relatedLots").forEach(lot -> lots.add(lot(lot.asString(""))));
    return lots;
  }

  /** A lot by its number in the file, as far as there is room for it. */
  static String lot(String number) {
    return Proposals.cut(number, LONGEST_LOT - 12);
  }

  private static String named(String lot, int time) {
    if (lot.isEmpty()) {
      return "award " + time;
    }
    return time == 1 ? lot : lot + ", award " + time;
  }

  /** The lots that the awards are of, in their order, with what each is called. */
  Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Award award : awards.values()) {
      award.lots().forEach(lot -> titles.putIfAbsent(lot, title(award)));
    }
    return titles;
  }

  private String title(Award award) {
    return award
        .fields()
        .seen("title")
        .or(() -> award.release().fields().at("tender").seen("title"))
        .map(title -> Proposals.cut(title, 300))
        .orElse("Not named");
  }

  /** The first day on which anything surely was awarded. */
  Optional<PartialDate> first() {
    return awards.values().stream()
        .flatMap(award -> award.fields().seenDay("date").stream())
        .min(Comparator.naturalOrder())
        .map(PartialDate::of);
  }

  void propose() {
    awards.values().forEach(this::propose);
  }

  private void propose(Award award) {
    Fields fields = award.fields();
    fields.take("status");
    Optional<PartialDate> on = fields.date("date");
    Optional<Money> value = fields.money("value");
    Fields period = fields.at("contractPeriod");
    Optional<PartialDate> starts = period.date("startDate");
    Optional<PartialDate> ends = period.date("endDate");
    List<OrganisationId> suppliers = suppliers(award);
    String published = fields.seen("datePublished").orElse(award.release().date());
    fields.seen("datePublished").ifPresent(_ -> fields.takeDay("datePublished"));
    String says =
        fields.text("description", 2000).or(() -> fields.text("title", 2000)).orElse(null);
    if (fields.seen("title").equals(award.release().fields().at("tender").seen("title"))) {
      fields.take("title");
    }
    List<String> lots = award.lots().isEmpty() ? Collections.singletonList(null) : award.lots();
    for (int i = 0; i < lots.size(); i++) {
      ObjectNode body = process.body();
      Proposals.put(body, "lot", lots.get(i));
      parties(body, suppliers);
      // What is awarded for several lots together is worth that once.
      Proposals.put(body, "value", i == 0 ? value.orElse(null) : null);
      Proposals.put(body, "startsOn", starts.orElse(null));
      Proposals.put(body, "endsOn", ends.orElse(null));
      Proposals.put(body, "reference", fields.text("id", 200).orElse(null));
      body.put("rationale", OpenText.NO_REASON);
      String key =
          process.add(
              "award-lot",
              body,
              on,
              OcdsSource.of(award.release(), fields.pointer(), published, says),
              said(suppliers, lots.get(i), i == 0 ? value : Optional.empty(), on));
      keys.putIfAbsent(award.id(), key);
    }
  }

  private static void parties(ObjectNode body, List<OrganisationId> suppliers) {
    Proposals.put(body, "supplier", suppliers.isEmpty() ? null : suppliers.getFirst());
    Proposals.put(
        body, "jointly", suppliers.isEmpty() ? suppliers : suppliers.subList(1, suppliers.size()));
  }

  private List<OrganisationId> suppliers(Award award) {
    return award.fields().each("suppliers").stream()
        .flatMap(supplier -> process.parties().of(supplier).stream())
        .distinct()
        .toList();
  }

  private static String said(
      List<OrganisationId> suppliers,
      @Nullable String lot,
      Optional<Money> value,
      Optional<PartialDate> on) {
    return "Award %s to %s%s%s"
        .formatted(
            lot == null ? "the round" : "lot " + lot,
            suppliers.isEmpty()
                ? "a supplier that is not named"
                : suppliers.stream().map(OrganisationId::value).collect(Collectors.joining(", ")),
            value.map(money -> ", worth " + money).orElse(""),
            on.map(date -> ", " + date.onInWords()).orElse(""));
  }

  /** The line in which an award is proposed, and to whom; empty if it is not. */
  Optional<String> key(String award) {
    return Optional.ofNullable(keys.get(award));
  }

  Optional<OrganisationId> supplier(String award) {
    return Optional.ofNullable(awards.get(award))
        .flatMap(one -> suppliers(one).stream().findFirst());
  }

  Optional<String> titleOf(String award) {
    return Optional.ofNullable(awards.get(award)).flatMap(one -> one.fields().seen("title"));
  }
}
