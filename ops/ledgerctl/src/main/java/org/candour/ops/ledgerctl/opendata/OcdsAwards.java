package org.candour.ops.ledgerctl.opendata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final String INTENDED = "pending";
  static final int MOST_LOTS = 200;
  private static final int MOST_SUPPLIERS = 200;
  private static final String CHANGED =
      "It changed after the award; the award stands as an earlier release has it";
  private static final int LONGEST_LOT = 60;
  private static final int LONGEST_REFERENCE = 200;

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
   * @param told wherever a release tells of it
   * @param lots the lots on record that it awards; none where the round has none
   */
  private record Award(String id, List<Fields> told, Release release, List<String> lots) {

    Fields fields() {
      return told.getFirst();
    }

    Told said() {
      return new Told(told, CHANGED);
    }

    /** The lots of the file that it is of, each once, with the places that say so. */
    Map<String, List<Fields>> related() {
      Map<String, List<Fields>> lots = new LinkedHashMap<>();
      told.stream()
          .flatMap(telling -> telling.each("relatedLots").stream())
          .forEach(lot ->
              lots.computeIfAbsent(lot(lot.node().asString("")), _ -> new ArrayList<>()).add(lot));
      return lots;
    }
  }

  static OcdsAwards of(OcdsProcess process) {
    OcdsAwards all = new OcdsAwards(process);
    for (Release release : process.releases()) {
      release.fields().each("awards").forEach(award -> all.read(award, release));
    }
    all.awards.values().removeIf(OcdsAwards::isNone);
    for (Release release : process.releases()) {
      release.fields().each("contracts").forEach(contract -> all.mention(contract, release));
    }
    all.lots();
    return all;
  }

  private void read(Fields award, Release release) {
    String id = award.seen("id").orElse("");
    Award before = awards.get(id);
    if (before == null) {
      awards.put(id, new Award(id, new ArrayList<>(List.of(award)), release, new ArrayList<>()));
    } else if (id.isEmpty() && !OpenDataFile.same(before.fields().node(), award.node())) {
      award.leave("It has no id, and neither has another award: nobody can tell them apart");
    } else {
      before.told().add(award);
    }
  }

  /**
   * One that came to nothing is none; one that stood once stands until a challenge overturns it.
   */
  private static boolean isNone(Award award) {
    List<String> course =
        award.told().stream().map(telling -> telling.seen("status").orElse(MADE)).toList();
    boolean none = !course.contains(MADE) && !course.getLast().equals(INTENDED);
    for (Fields telling : award.told()) {
      String status = telling.seen("status").orElse(MADE);
      if (none) {
        telling.leave("Nothing is awarded by it: its status is “%s”".formatted(status));
      } else if (status.equals(INTENDED)) {
        telling.leave("status", "An award is made on record when it is decided");
      } else if (!status.equals(MADE)) {
        telling.leave("status", "The award stands on record; only a challenge takes it back");
      }
    }
    return none;
  }

  /** A contract whose award the file does not hold comes of one all the same. */
  private void mention(Fields contract, Release release) {
    if (OcdsContracts.isSigned(contract)) {
      String id = OcdsContracts.award(contract);
      awards.computeIfAbsent(
          id,
          _ ->
              new Award(
                  id,
                  new ArrayList<>(List.of(contract.at("awardID"))),
                  release,
                  new ArrayList<>()));
    }
  }

  private void lots() {
    Map<String, Integer> taken = new HashMap<>();
    Set<String> divided = new HashSet<>();
    process.releases().stream()
        .flatMap(release -> release.fields().at("tender").each("lots").stream())
        .flatMap(lot -> lot.seen("id").stream())
        .map(OcdsAwards::lot)
        .distinct()
        .limit(MOST_LOTS)
        .forEach(divided::add);
    boolean none =
        awards.size() < 2
            && divided.isEmpty()
            && awards.values().stream().allMatch(award -> award.related().isEmpty());
    for (Award award : awards.values()) {
      Map<String, List<Fields>> related = award.related();
      if (related.isEmpty() && !none) {
        give(award, "", List.of(), taken, divided);
      }
      related.forEach((lot, places) -> give(award, lot, places, taken, divided));
    }
    if (!none) {
      awards.values().stream().filter(award -> award.lots().isEmpty()).forEach(OcdsAwards::leave);
      awards.values().removeIf(award -> award.lots().isEmpty());
    }
  }

  private static void leave(Award award) {
    award
        .told()
        .forEach(telling -> telling.leave("A round has at most 200 lots, and as many awards"));
  }

  private static void give(
      Award award,
      String lot,
      List<Fields> places,
      Map<String, Integer> taken,
      Set<String> divided) {
    String name = named(lot, taken.merge(lot, 1, Integer::sum));
    if (divided.contains(name) || divided.size() < MOST_LOTS) {
      divided.add(name);
      award.lots().add(name);
      places.forEach(Fields::take);
    }
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
        .flatMap(award -> award.said().first("date").stream())
        .flatMap(fields -> fields.seenDay("date").stream())
        .min(Comparator.naturalOrder())
        .map(PartialDate::of);
  }

  void propose() {
    awards.values().forEach(this::propose);
  }

  private void propose(Award award) {
    Fields fields = award.fields();
    Told told = award.said();
    award.told().stream()
        .filter(telling -> telling.seen("status").equals(Optional.of(MADE)))
        .forEach(telling -> telling.take("status"));
    Optional<PartialDate> on = told.first("date").flatMap(said -> said.happened("date"));
    Optional<Money> value = told.first("value").flatMap(said -> said.money("value"));
    Fields period = told.object("contractPeriod");
    Optional<PartialDate> starts = period.date("startDate");
    Optional<PartialDate> ends = period.end(starts);
    List<OrganisationId> suppliers = suppliers(award);
    Optional<Fields> dated = told.first("datePublished");
    String published =
        dated.flatMap(said -> said.seen("datePublished")).orElse(award.release().date());
    dated.ifPresent(said -> said.takeDay("datePublished"));
    String says = says(award, told);
    Optional<String> reference = reference(award);
    List<String> lots = award.lots().isEmpty() ? Collections.singletonList(null) : award.lots();
    for (int i = 0; i < lots.size(); i++) {
      ObjectNode body = process.body();
      Proposals.put(body, "lot", lots.get(i));
      parties(body, suppliers);
      // What is awarded for several lots together is worth that once.
      Proposals.put(body, "value", i == 0 ? value.orElse(null) : null);
      Proposals.put(body, "startsOn", starts.orElse(null));
      Proposals.put(body, "endsOn", ends.orElse(null));
      Proposals.put(body, "reference", reference.orElse(null));
      body.put("rationale", OpenText.NO_REASON);
      String key =
          process.add(
              "award-lot",
              body,
              award.release(),
              on,
              OcdsSource.of(award.release(), fields.pointer(), published, says),
              said(suppliers, lots.get(i), i == 0 ? value : Optional.empty(), on));
      keys.putIfAbsent(award.id(), key);
    }
  }

  /** The number by which it goes out again; one that is only mentioned has that alone. */
  private static Optional<String> reference(Award award) {
    award.told().forEach(telling -> telling.take("id"));
    if (award.id().length() > LONGEST_REFERENCE) {
      award.fields().drop("id", "There is room for %d characters".formatted(LONGEST_REFERENCE));
    }
    return Optional.of(award.id()).filter(id -> !id.isEmpty() && id.length() <= LONGEST_REFERENCE);
  }

  /** Without a description, a title that is another than the tender's stands in the source. */
  private static @Nullable String says(Award award, Told told) {
    Fields tender = award.release().fields().at("tender");
    Optional<Fields> titled = told.first("title");
    boolean same = titled.flatMap(said -> said.seen("title")).equals(tender.seen("title"));
    Optional<String> description =
        told.first("description").flatMap(said -> said.text("description", 2000));
    titled.ifPresent(said -> {
      if (same) {
        said.again("title", tender, CHANGED);
      } else {
        said.leave(
            "title",
            description.isPresent()
                ? "An award has no title on record; its description stands"
                : "An award has no title on record; it goes out as its description");
      }
    });
    return description
        .or(() ->
            titled
                .filter(_ -> !same)
                .flatMap(said -> said.seen("title"))
                .map(title -> Proposals.cut(title, 2000)))
        .orElse(null);
  }

  private static void parties(ObjectNode body, List<OrganisationId> suppliers) {
    Proposals.put(body, "supplier", suppliers.isEmpty() ? null : suppliers.getFirst());
    Proposals.put(
        body, "jointly", suppliers.isEmpty() ? suppliers : suppliers.subList(1, suppliers.size()));
  }

  private List<OrganisationId> suppliers(Award award) {
    List<OrganisationId> all = new ArrayList<>();
    Optional<Fields> said = award.said().first("suppliers");
    for (Fields supplier : said.map(in -> in.each("suppliers")).orElse(List.of())) {
      if (all.size() > MOST_SUPPLIERS) {
        supplier.leave("An award has at most %d suppliers".formatted(MOST_SUPPLIERS + 1));
      } else {
        process
            .party(supplier, OcdsParties.SUPPLIER)
            .filter(id -> !all.contains(id))
            .ifPresent(all::add);
      }
    }
    return all;
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

  /** The first lot that an award is of, if the round has any. */
  Optional<String> lotOf(String award) {
    return Optional.ofNullable(awards.get(award)).flatMap(one -> one.lots().stream().findFirst());
  }

  Optional<String> titleOf(String award) {
    return Optional.ofNullable(awards.get(award)).flatMap(one -> one.fields().seen("title"));
  }
}
