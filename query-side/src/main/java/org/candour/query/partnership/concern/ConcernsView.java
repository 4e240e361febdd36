package org.candour.query.partnership.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.duties.DutyRegister;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernEvent;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernTerms;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.partnership.concern.Concern.ConcernStatus;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Lateness;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per concern, with the promises that arise from its answer. */
@Component
public class ConcernsView extends StreamView<Concern, ConcernEvent> {

  private static final String ACKNOWLEDGEMENT = "concern-acknowledgement";
  private static final String ANSWER = "concern-answer";
  private static final DutyRegister DUTIES = DutyRegister.load();

  public ConcernsView() {
    super(
        "concerns",
        "concern",
        Concern.class,
        ConcernEvent.class,
        key -> ConcernBuilder.builder().id(key).state(ConcernStatus.WAITING).build(),
        Marks.of(
            Concern::judged, Concern::withJudged, Concern::corrections, Concern::withCorrections));
  }

  @Override
  protected Concern happened(Concern row, ConcernEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    return switch (event) {
      case ConcernRaised e -> raised(row, e, now);
      case ConcernAcknowledged _ -> acknowledged(row, now);
      case ConcernAnswered e when e.former() ->
          row.with(c -> c.addEarlierAnswers(new Concern.Given(e.answer(), e.done(), now)));
      case ConcernAnswered e -> answered(acknowledged(row, now), e, now);
      case ConcernEscalated e -> escalated(row, e, now);
      case ConcernClosed e ->
          row.with(c -> c.closed(now).satisfied(e.satisfied()).state(ConcernStatus.CLOSED));
      case ConcernUnacknowledged _ -> row.with(c -> c.addUnacknowledged(now));
      case ConcernUnanswered _ -> row.with(c -> c.addSilences(now));
    };
  }

  @Override
  protected Concern lifted(Concern row, SilenceLifted lifted) {
    return row.with(c ->
        c.unacknowledged(EntryDate.without(row.unacknowledged(), lifted.silence()))
            .silences(EntryDate.without(row.silences(), lifted.silence())));
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return event instanceof CommitmentOffered e ? Subjects.of(e.arisesFrom()) : Set.of();
  }

  @Override
  protected Concern arisen(Concern row, LedgerEntry entry) {
    return entry.event() instanceof CommitmentOffered e
        ? row.with(c -> c.addCommitments(Backlink.of(e.arisesFrom(), entry)))
        : super.arisen(row, entry);
  }

  private static Concern raised(Concern row, ConcernRaised e, EntryDate now) {
    ConcernTerms terms = e.terms();
    return row.with(c ->
        c.kind(terms.kind())
            .from(terms.from())
            .to(terms.to())
            .addressed(terms.to())
            .establishment(terms.establishment())
            .subject(terms.subject())
            .text(terms.text())
            .raised(now)
            .acknowledgementDue(due(ACKNOWLEDGEMENT, now))
            .answerDue(due(ANSWER, now)));
  }

  private static Concern acknowledged(Concern row, EntryDate now) {
    return row.acknowledged() == null ? row.withAcknowledged(now) : row;
  }

  private static Concern answered(Concern row, ConcernAnswered e, EntryDate now) {
    return row.with(c ->
        c.answered(now)
            .answer(e.answer())
            .done(e.done())
            .daysLate(Lateness.of(row.answerDue(), now.on()))
            .state(ConcernStatus.ANSWERED));
  }

  /** The answer of the party before is no answer of the party that it now goes to. */
  private static Concern escalated(Concern row, ConcernEscalated e, EntryDate now) {
    String answer = row.answer();
    EntryDate answered = row.answered();
    Concern waiting =
        answer == null || answered == null
            ? row
            : row.with(c -> c.addEarlierAnswers(new Concern.Given(answer, row.done(), answered)));
    return waiting.with(c ->
        c.addEscalations(now)
            .addressed(e.to())
            .answerDue(due(ANSWER, now))
            .answered(null)
            .answer(null)
            .done(null)
            .daysLate(null)
            .state(ConcernStatus.WAITING));
  }

  private static @Nullable LocalDate due(String duty, EntryDate since) {
    return DUTIES.lastDay(duty, since.on(), since.on()).orElse(null);
  }

  @Override
  public List<Facet<Concern>> facets() {
    return List.of(
        Facet.one("from", Concern::from).label("Raised by").party(),
        Facet.one("to", Concern::addressed).label("To be answered by").party(),
        Facet.one("establishment", Concern::establishment).label("Prison").prison(),
        Facet.choice("state", ConcernStatus.class, Concern::state),
        Facet.choice("kind", ConcernKind.class, Concern::kind).withoutIndex(),
        Facet.yesNo("answered", (Concern c) -> c.answered() != null).withoutIndex(),
        Facet.yesNo("unacknowledged", (Concern c) -> !c.unacknowledged().isEmpty()).withoutIndex(),
        Facet.yesNo("late", (Concern c) -> c.daysLate() != null).withoutIndex(),
        Facet.yesNo("unanswered", (Concern c) -> !c.silences().isEmpty())
            .label("Silence ever recorded"),
        Facet.happened("raised", Concern::raised).sortable(),
        Facet.day("due", Concern::answerDue).label("Answer due").sortable(),
        Facet.words("q", (Concern c) -> c.subject() + " " + c.text())
            .label("Search in what is said"));
  }

  /** What waits for an answer first, the longest overdue before the others. */
  @Override
  public Order<Concern> order() {
    return Order.<Concern>first(
            c -> c.state() == ConcernStatus.WAITING, c -> Objects.toString(c.answerDue(), ""))
        .label("What waits longest first");
  }
}
