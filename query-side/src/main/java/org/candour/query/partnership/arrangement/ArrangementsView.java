package org.candour.query.partnership.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.candour.events.consent.Consent;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.partnership.arrangement.ArrangementEnded;
import org.candour.events.partnership.arrangement.ArrangementEvent;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ArrangementTerms;
import org.candour.events.partnership.arrangement.ReturnKind;
import org.candour.events.partnership.arrangement.ReturnRecorded;
import org.candour.query.consent.Consents;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.partnership.arrangement.Arrangement.ArrangementStatus;
import org.candour.query.partnership.arrangement.Arrangement.Counts;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per arrangement, folded from its own stream alone. */
@Component
public class ArrangementsView extends StreamView<Arrangement, ArrangementEvent> {

  public ArrangementsView() {
    super(
        "arrangements",
        "arrangement",
        Arrangement.class,
        ArrangementEvent.class,
        key -> ArrangementBuilder.builder().id(key).state(ArrangementStatus.IN_FORCE).build(),
        Marks.of(
            Arrangement::judged,
            Arrangement::withJudged,
            Arrangement::corrections,
            Arrangement::withCorrections));
  }

  @Override
  protected Arrangement happened(Arrangement row, ArrangementEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    return switch (event) {
      case ArrangementMade e -> made(row, e, now).withConsent(Consents.recorded(e, null, entry));
      case ArrangementReviewed e ->
          row.with(a ->
              a.addReviews(now)
                  .consent(
                      e.until() == null
                          ? row.consent()
                          : Consents.recorded(e, row.consent(), entry))
                  .until(until(row, e))
                  .state(unlessEnded(row, ArrangementStatus.IN_FORCE)));
      case ArrangementEnded _ -> row.with(a -> a.ended(now).state(ArrangementStatus.ENDED));
      case ReturnRecorded e -> row.with(a -> a.addReturns(counts(e, entry.index())));
      case ArrangementLapsed _ ->
          row.with(a -> a.addLapses(now).state(unlessEnded(row, ArrangementStatus.LAPSED)));
    };
  }

  @Override
  protected Arrangement consented(Arrangement row, UnaryOperator<Consent> after) {
    return row.consent() == null ? row : row.withConsent(after.apply(row.consent()));
  }

  private static ArrangementStatus unlessEnded(Arrangement row, ArrangementStatus otherwise) {
    return row.ended() == null ? otherwise : ArrangementStatus.ENDED;
  }

  @Override
  protected Arrangement lifted(Arrangement row, SilenceLifted lifted) {
    Arrangement after = row.withLapses(EntryDate.without(row.lapses(), lifted.silence()));
    return row.state() == ArrangementStatus.LAPSED && !hasLapsed(after)
        ? after.withState(isEnded(after) ? ArrangementStatus.ENDED : ArrangementStatus.IN_FORCE)
        : after;
  }

  private static boolean isEnded(Arrangement row) {
    EntryDate ended = row.ended();
    return ended != null
        && (row.reviews().isEmpty() || row.reviews().getLast().entry() < ended.entry());
  }

  /** Whether it lapsed, of which nothing is known to have come since. */
  private static boolean hasLapsed(Arrangement row) {
    long reviewed = row.reviews().isEmpty() ? -1 : row.reviews().getLast().entry();
    return !row.lapses().isEmpty() && row.lapses().getLast().entry() > reviewed;
  }

  private static Arrangement made(Arrangement row, ArrangementMade e, EntryDate now) {
    ArrangementTerms terms = e.terms();
    return row.with(a ->
        a.kind(terms.kind())
            .establishment(terms.establishment())
            .organisations(terms.organisations())
            .what(terms.what())
            .post(terms.post())
            .hoursAWeek(terms.hoursAWeek())
            .made(now)
            .until(terms.until())
            .state(ArrangementStatus.IN_FORCE));
  }

  /** A review may set another last day; one that brings a lapsed arrangement back sets it anew. */
  private static @Nullable LocalDate until(Arrangement row, ArrangementReviewed e) {
    return e.until() != null
        ? e.until()
        : row.state() == ArrangementStatus.LAPSED ? null : row.until();
  }

  private static Arrangement.Counts counts(ReturnRecorded e, long entry) {
    return new Arrangement.Counts(
        e.kind(), e.from(), e.to(), e.total(), e.asked(), e.contacted(), entry);
  }

  private static @Nullable EntryDate lastReview(Arrangement a) {
    return a.reviews().isEmpty() ? null : a.reviews().getLast();
  }

  /**
   * Of those who came to the prison in returns of the twelve months up to a day, as many as were
   * counted so; returns that do not say how many were asked are left out.
   */
  private static long newcomers(
      Arrangement a, LocalDate day, Function<Counts, @Nullable Integer> counted) {
    return a.returns().stream()
        .filter(r -> r.kind() == ReturnKind.RECEPTION && r.asked() != null)
        .filter(r -> r.to().isAfter(day.minusYears(1)) && !r.to().isAfter(day))
        .map(counted)
        .filter(Objects::nonNull)
        .mapToLong(Integer::longValue)
        .sum();
  }

  @Override
  public List<Facet<Arrangement>> facets() {
    return List.of(
        Facet.one("establishment", Arrangement::establishment).label("Prison").prison(),
        Facet.choice("state", ArrangementStatus.class, Arrangement::state),
        Facet.choice("kind", ArrangementKind.class, Arrangement::kind),
        Consents.facet(Arrangement::consent),
        Facet.many("organisation", Arrangement::organisations).label("With").organisation(),
        Facet.yesNo("ended", (Arrangement a) -> a.state() == ArrangementStatus.ENDED)
            .withoutIndex(),
        Facet.happened("reviewed", ArrangementsView::lastReview).label("Last reviewed"),
        Facet.amountOn("newcomers", (a, day) -> newcomers(a, day, Counts::total)),
        Facet.amountOn("newcomers-asked", (a, day) -> newcomers(a, day, Counts::asked)),
        Facet.day("until", Arrangement::until).sortable());
  }

  @Override
  public Order<Arrangement> order() {
    return Order.<Arrangement>by(a -> Objects.toString(a.establishment(), "")).label("Prison");
  }
}
