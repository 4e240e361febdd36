package org.candour.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.candour.events.Event;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.arrangement.ArrangementEnded;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.query.commissioning.Total;
import org.candour.query.commissioning.agreement.Agreement;
import org.candour.query.commissioning.market.NamedPartner;
import org.candour.query.commissioning.market.Supplier;
import org.candour.query.commissioning.round.Round;
import org.candour.query.duties.Breach;
import org.candour.query.estate.closure.Closure;
import org.candour.query.estate.establishment.Establishment;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.partnership.arrangement.Arrangement;
import org.candour.query.partnership.organisation.Organisation;
import org.candour.query.presentation.Judged;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.candour.query.testing.Folded;
import org.candour.query.view.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every number that a row keeps beside a plain count of the entries, for ledgers made by chance and
 * for what they were at earlier points.
 */
class FiguresRecomputedTest {

  private static final List<View<?>> VIEWS = Examples.views();
  private static final int ENTRIES = 400;

  /** What a ledger was at a point, and the rows of every view there. */
  record Point(PlainEntries plain, Map<View<?>, Map<String, ?>> rows) {

    static Point of(List<Draft> history) {
      Collection<LedgerEntry> entries = Folded.entries(history);
      Map<View<?>, Map<String, ?>> rows = new HashMap<>();
      VIEWS.forEach(view -> rows.put(view, Folded.rows(view, entries)));
      return new Point(new PlainEntries(history), rows);
    }

    /** The rows of the view that has rows of a type. */
    <V> Map<String, V> rows(Class<V> type) {
      Map<String, V> found = new TreeMap<>();
      rows.forEach((view, of) -> {
        if (view.rowType() == type) {
          of.forEach((key, row) -> found.put(key, type.cast(row)));
        }
      });
      return found;
    }

    @Override
    public String toString() {
      return plain.history().size() + " entries";
    }
  }

  private static final List<Point> POINTS =
      LongStream.rangeClosed(1, 8)
          .mapToObj(seed -> new SeededHistory(seed, ENTRIES, VIEWS).drafts())
          .flatMap(history ->
              Stream.of(ENTRIES / 3, 2 * ENTRIES / 3, ENTRIES)
                  .map(size -> Point.of(history.subList(0, size))))
          .toList();

  static Stream<Arguments> points() {
    return POINTS.stream().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("points")
  void everyRowKeepsWhatItsEntriesCountTo(Point point) {
    List<String> differing = new ArrayList<>();
    point.rows().forEach((view, rows) -> differing.addAll(differing(view, rows, point.plain())));
    assertThat(differing).isEmpty();
  }

  private static List<String> differing(View<?> view, Map<String, ?> rows, PlainEntries plain) {
    List<String> differing = new ArrayList<>();
    for (KeptFigure<?> each : KeptFigure.ALL) {
      if (view.rowType() == each.row()) {
        rows.forEach((key, row) -> {
          long kept = each.of(row);
          long counted =
              each.counted().applyAsLong(plain.of(new StreamId(view.replays().orElseThrow(), key)));
          if (kept != counted) {
            differing.add(
                view.name() + " " + key + " " + each.name() + ": " + kept + ", not " + counted);
          }
        });
      }
    }
    return differing;
  }

  @ParameterizedTest
  @MethodSource("points")
  void everyListHasAsManyRowsAsTheEntriesMake(Point point) {
    Map<String, Long> rows = new TreeMap<>();
    point.rows().forEach((view, of) -> rows.put(view.name(), (long) of.size()));
    assertThat(rows).isEqualTo(PlainLists.of(point.plain(), VIEWS));
  }

  @ParameterizedTest
  @MethodSource("points")
  void aPrisonAndItsClosuresSayTheSame(Point point) {
    Map<String, Closure> closures = point.rows(Closure.class);
    point
        .rows(Establishment.class)
        .values()
        .forEach(prison ->
            assertThat(prison.closures())
                .as(prison.code())
                .allSatisfy(line ->
                    assertThat(line.state().name())
                        .isEqualTo(
                            Objects.requireNonNull(closures.get(line.id())).state().name())));
  }

  @ParameterizedTest
  @MethodSource("points")
  void theMarketAndTheRegistersSayTheSameOfAnOrganisation(Point point) {
    List<Agreement> agreements = List.copyOf(point.rows(Agreement.class).values());
    List<Round> rounds = List.copyOf(point.rows(Round.class).values());
    List<NamedPartner> named = List.copyOf(point.rows(NamedPartner.class).values());
    Map<String, Organisation> registered = point.rows(Organisation.class);
    for (Supplier s : point.rows(Supplier.class).values()) {
      List<Agreement> its =
          agreements.stream()
              .filter(a -> a.provider() != null && a.provider().value().equals(s.id()))
              .toList();
      assertThat(s.grants() + s.contracts() + s.subcontracts() + s.rateCards())
          .isEqualTo(its.size());
      assertThat(s.value())
          .isEqualTo(
              Total.of(
                  its.stream()
                      .filter(a -> !a.isPaidOutOfAnother())
                      .map(Agreement::valueAsSigned)
                      .filter(Objects::nonNull)
                      .toList()));
      assertThat(s.subcontracted())
          .isEqualTo(
              Total.of(
                  its.stream()
                      .filter(Agreement::isPaidOutOfAnother)
                      .map(Agreement::valueAsSigned)
                      .filter(Objects::nonNull)
                      .toList()));
      assertThat(s.bids())
          .isEqualTo(
              rounds.stream()
                  .flatMap(r -> r.bids().stream())
                  .filter(b -> b.terms().bidder().value().equals(s.id()))
                  .count());
      assertThat(s.awards())
          .isEqualTo(
              rounds.stream()
                  .flatMap(r -> r.awards().stream())
                  .filter(a ->
                      a.overturned() == null
                          && a.supplier() != null
                          && a.supplier().value().equals(s.id()))
                  .count());
      List<NamedPartner> namings =
          named.stream()
              .filter(n -> n.partner() != null && n.partner().value().equals(s.id()))
              .toList();
      assertThat(s.named()).isEqualTo(namings.stream().filter(n -> n.named() != null).count());
      assertThat(s.neverEngaged())
          .isEqualTo(namings.stream().filter(n -> n.engaged() == null).count());
      Organisation in = registered.get(s.id());
      assertThat(s.referredOutside()).isEqualTo(in == null ? 0 : in.referredOutsideAgreements());
      assertThat(s.incomeBand()).isEqualTo(in == null ? null : in.incomeBand());
    }
  }

  @ParameterizedTest
  @MethodSource("points")
  void anArrangementHasLapsedWhereNothingCameSince(Point point) {
    point
        .rows(Arrangement.class)
        .forEach((id, arrangement) ->
            assertThat(arrangement.state())
                .as(id)
                .isEqualTo(plainState(point.plain(), new StreamId("arrangement", id))));
  }

  /** What was ended stays so, whatever else is written down. */
  private static Arrangement.ArrangementStatus plainState(PlainEntries plain, StreamId stream) {
    if (plain.of(stream).count(ArrangementEnded.class) > 0) {
      return Arrangement.ArrangementStatus.ENDED;
    }
    Event last =
        plain.last(
            stream,
            List.of(ArrangementMade.class, ArrangementReviewed.class, ArrangementLapsed.class));
    return last instanceof ArrangementLapsed
        ? Arrangement.ArrangementStatus.LAPSED
        : Arrangement.ArrangementStatus.IN_FORCE;
  }

  @ParameterizedTest
  @MethodSource("points")
  void theListOfBreachesIsThatOfTheStreamsThatTheyStandIn(Point point) {
    Map<StreamId, Long> listed =
        point.rows(Breach.class).values().stream()
            .filter(breach -> breach.replacedBy() == null)
            .collect(Collectors.groupingBy(Breach::stream, Collectors.counting()));
    point
        .rows(Agreement.class)
        .forEach((id, row) ->
            assertThat(KeptFigure.breached(row.judged()))
                .isEqualTo(listed.getOrDefault(new StreamId("agreement", id), 0L)));
  }

  /** Whatever stands for a stream and says what was judged there says all that stands. */
  @ParameterizedTest
  @MethodSource("points")
  void everyRowThatSaysWhatWasJudgedSaysWhatStandsInItsStream(Point point) {
    List<String> differing = new ArrayList<>();
    Set<String> compared = new TreeSet<>();
    point
        .rows()
        .forEach((view, rows) ->
            judged(view)
                .ifPresent(component -> {
                  compared.add(view.name());
                  rows.forEach((key, row) -> {
                    StreamId stream = new StreamId(view.replays().orElseThrow(), key);
                    Map<Judged.Outcome, Long> kept = standing(component, row);
                    Map<Judged.Outcome, Long> counted = point.plain().judged(stream);
                    if (!kept.equals(counted)) {
                      differing.add(view.name() + " " + key + ": " + kept + ", not " + counted);
                    }
                  });
                }));
    assertThat(differing).isEmpty();
    assertThat(compared)
        .hasSizeGreaterThan(12)
        .contains("agreements", "arrangements", "commitments", "concerns", "failures", "rounds");
  }

  /** What a row says was judged, for views of one row per stream. */
  private static Optional<RecordComponent> judged(View<?> view) {
    return Stream.of(view.rowType().getRecordComponents())
        .filter(_ -> view.replays().isPresent())
        .filter(component -> component.getName().equals("judged"))
        .filter(component -> component.getType() == List.class)
        .findFirst();
  }

  private static Map<Judged.Outcome, Long> standing(RecordComponent component, Object row) {
    try {
      return ((List<?>) component.getAccessor().invoke(row))
          .stream()
              .map(Judged.class::cast)
              .filter(judged -> judged.replacedBy() == null)
              .collect(Collectors.groupingBy(Judged::verdict, Collectors.counting()));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component + " cannot be read", e);
    }
  }

  @ParameterizedTest
  @MethodSource("points")
  void whatWasPaidIsAddedUpForEachCurrencyApart(Point point) {
    point
        .rows(Agreement.class)
        .forEach((id, row) ->
            assertThat(row.paid())
                .as(id)
                .isEqualTo(
                    Total.of(
                        point.plain().history().stream()
                            .filter(draft -> draft.stream().equals(new StreamId("agreement", id)))
                            .map(Draft::event)
                            .filter(PaymentRecorded.class::isInstance)
                            .map(event -> ((PaymentRecorded) event).amount())
                            .toList())));
  }
}
