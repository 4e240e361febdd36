package org.candour.query.governance.escalation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.duties.DutyRegister;
import org.candour.events.governance.escalation.EscalationAcknowledged;
import org.candour.events.governance.escalation.EscalationAnswerRejected;
import org.candour.events.governance.escalation.EscalationAnswered;
import org.candour.events.governance.escalation.EscalationClosed;
import org.candour.events.governance.escalation.EscalationEvent;
import org.candour.events.governance.escalation.EscalationRaised;
import org.candour.events.governance.escalation.EscalationTakenFurther;
import org.candour.events.governance.escalation.EscalationUnacknowledged;
import org.candour.events.governance.escalation.EscalationUnanswered;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.query.governance.escalation.Escalation.Answer;
import org.candour.query.governance.escalation.Escalation.EscalationStatus;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Lateness;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One row per escalation, with those that repeat it and the promises that arise from its answer.
 */
@Component
public class EscalationsView extends StreamView<Escalation, EscalationEvent> {

  private static final String ACKNOWLEDGEMENT = "escalation-acknowledgement";
  private static final String ANSWER = "escalation-answer";
  private static final DutyRegister DUTIES = DutyRegister.load();

  public EscalationsView() {
    super(
        "escalations",
        "escalation",
        Escalation.class,
        EscalationEvent.class,
        key -> EscalationBuilder.builder().id(key).state(EscalationStatus.WAITING).build(),
        Marks.of(
            Escalation::judged,
            Escalation::withJudged,
            Escalation::corrections,
            Escalation::withCorrections));
  }

  @Override
  protected Escalation happened(Escalation row, EscalationEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    return switch (event) {
      case EscalationRaised e -> raised(row, e, now);
      case EscalationAcknowledged _ -> acknowledged(row, now);
      case EscalationAnswered e when e.former() ->
          row.with(r -> r.addEarlierAnswers(new Answer(e.answer(), e.saidBy(), now, null)));
      case EscalationAnswered e ->
          acknowledged(row, now)
              .with(r ->
                  r.answered(now)
                      .answer(e.answer())
                      .daysLate(Lateness.of(row.answerDue(), now.on()))
                      .state(EscalationStatus.ANSWERED));
      case EscalationAnswerRejected e -> waitingAgain(row, e.why()).withAnswerDue(due(ANSWER, now));
      case EscalationTakenFurther e -> takenFurther(row, e, now);
      case EscalationClosed e ->
          row.with(r -> r.closed(now).satisfied(e.satisfied()).state(EscalationStatus.CLOSED));
      case EscalationUnacknowledged _ -> row.with(r -> r.addUnacknowledged(now));
      case EscalationUnanswered _ -> row.with(r -> r.addSilences(now));
    };
  }

  @Override
  protected Escalation lifted(Escalation row, SilenceLifted lifted) {
    return row.with(r ->
        r.unacknowledged(EntryDate.without(row.unacknowledged(), lifted.silence()))
            .silences(EntryDate.without(row.silences(), lifted.silence())));
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case CommitmentOffered e -> Subjects.of(e.arisesFrom());
      case EscalationRaised e -> Subjects.of(e.askedBefore());
      default -> Set.of();
    };
  }

  @Override
  protected Escalation arisen(Escalation row, LedgerEntry entry) {
    return switch (entry.event()) {
      case CommitmentOffered e ->
          row.with(r -> r.addCommitments(Backlink.of(e.arisesFrom(), entry)));
      case EscalationRaised _ -> row.with(r -> r.addAskedAgain(Backlink.of(entry)));
      default -> super.arisen(row, entry);
    };
  }

  private static Escalation raised(Escalation row, EscalationRaised e, EntryDate now) {
    return row.with(r ->
        r.board(e.terms().board())
            .to(e.terms().to())
            .addressed(e.terms().to())
            .question(e.terms().question())
            .about(e.about())
            .aboutStreams(e.terms().aboutStreams())
            .arisesFrom(e.arisesFrom())
            .askedBefore(e.askedBefore())
            .raised(now)
            .acknowledgementDue(due(ACKNOWLEDGEMENT, now))
            .answerDue(due(ANSWER, now)));
  }

  private static Escalation acknowledged(Escalation row, EntryDate now) {
    return row.acknowledged() == null ? row.withAcknowledged(now) : row;
  }

  /** The level that is asked now has acknowledged nothing so far. */
  private static Escalation takenFurther(Escalation row, EscalationTakenFurther e, EntryDate now) {
    return waitingAgain(row, null)
        .with(r ->
            r.addTaken(new Escalation.Taken(e.to(), e.why(), now))
                .addressed(e.to())
                .acknowledged(null)
                .acknowledgementDue(due(ACKNOWLEDGEMENT, now))
                .answerDue(due(ANSWER, now)));
  }

  private static Escalation waitingAgain(Escalation row, @Nullable String rejected) {
    String answer = row.answer();
    EntryDate answered = row.answered();
    Escalation before =
        answer == null || answered == null
            ? row
            : row.with(
                r -> r.addEarlierAnswers(new Answer(answer, row.addressed(), answered, rejected)));
    return before.with(
        r -> r.answered(null).answer(null).daysLate(null).state(EscalationStatus.WAITING));
  }

  private static @Nullable LocalDate due(String duty, EntryDate since) {
    return DUTIES.lastDay(duty, since.on(), since.on()).orElse(null);
  }

  @Override
  public List<Facet<Escalation>> facets() {
    return List.of(
        Facet.one("board", Escalation::board).label("Board of").prison().sortable(),
        Facet.one("to", Escalation::addressed).label("To be answered by").party(),
        Facet.choice("state", EscalationStatus.class, Escalation::state),
        Facet.many("about", EscalationsView::about).label("About").stream(),
        Facet.yesNo("repeats", (Escalation e) -> !e.askedBefore().isEmpty())
            .withoutIndex()
            .label("Asked before"),
        Facet.yesNo("taken-further", (Escalation e) -> !e.taken().isEmpty()).withoutIndex(),
        Facet.yesNo("late", (Escalation e) -> e.daysLate() != null).withoutIndex(),
        Facet.yesNo("unanswered", (Escalation e) -> !e.silences().isEmpty())
            .label("Silence ever recorded"),
        Facet.happened("raised", Escalation::raised).sortable(),
        Facet.day("due", Escalation::answerDue).label("Answer due").sortable(),
        Facet.words("q", (Escalation e) -> Objects.toString(e.question(), ""))
            .label("Search in what is asked"));
  }

  private static Set<StreamId> about(Escalation row) {
    Set<StreamId> about = new HashSet<>(row.aboutStreams());
    about.addAll(Subjects.of(row.about(), row.arisesFrom()));
    return about;
  }

  /** What waits for an answer first, the longest overdue before the others. */
  @Override
  public Order<Escalation> order() {
    return Order.<Escalation>first(
            e -> e.state() == EscalationStatus.WAITING, e -> Objects.toString(e.answerDue(), ""))
        .label("What waits longest first");
  }
}
