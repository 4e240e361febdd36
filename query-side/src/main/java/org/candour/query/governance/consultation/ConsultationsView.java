package org.candour.query.governance.consultation;

import java.util.List;
import java.util.Objects;
import org.candour.events.PartialDate;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.governance.consultation.ConsultationClosed;
import org.candour.events.governance.consultation.ConsultationEvent;
import org.candour.events.governance.consultation.ConsultationExtended;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.consultation.ConsultationTerms;
import org.candour.events.governance.consultation.FeedbackAnswered;
import org.candour.events.governance.consultation.FeedbackGiven;
import org.candour.events.governance.consultation.FeedbackGiven.Position;
import org.candour.events.governance.consultation.OutcomeDeadline;
import org.candour.events.governance.consultation.OutcomeOverdue;
import org.candour.events.governance.consultation.OutcomePublished;
import org.candour.events.governance.consultation.ParticipantsInvited;
import org.candour.events.governance.consultation.ProgrammeStage;
import org.candour.query.governance.consultation.Consultation.ConsultationStatus;
import org.candour.query.governance.consultation.Consultation.Feedback;
import org.candour.query.governance.consultation.Consultation.FeedbackAnswer;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per consultation, folded from its own stream alone. */
@Component
public class ConsultationsView extends StreamView<Consultation, ConsultationEvent> {

  public ConsultationsView() {
    super(
        "consultations",
        "consultation",
        Consultation.class,
        ConsultationEvent.class,
        key -> ConsultationBuilder.builder().id(key).state(ConsultationStatus.OPEN).build(),
        Marks.of(
            Consultation::judged,
            Consultation::withJudged,
            Consultation::corrections,
            Consultation::withCorrections));
  }

  @Override
  protected Consultation happened(Consultation row, ConsultationEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    return switch (event) {
      case ConsultationOpened e -> opened(row, e, now).withConcerns(entry.entry().concerns());
      case ConsultationExtended e ->
          until(row, PartialDate.of(e.to())).with(c -> c.addExtensions(now));
      case ParticipantsInvited e ->
          row.with(c ->
                  c.addInvited(e.organisations().stream())
                      .groups(Consultation.joined(row.groups(), e.groups())))
              .settled();
      case FeedbackGiven e ->
          row.with(c ->
                  c.addFeedback(
                      new Feedback(e.from(), e.position(), e.text(), e.groups(), now, null)))
              .settled();
      case FeedbackAnswered e -> answered(row, e, now);
      case ConsultationClosed e ->
          until(row, now.on())
              .with(c -> c.closed(now).responses(e.responses()).state(ConsultationStatus.CLOSED));
      case OutcomePublished e ->
          row.with(c -> c.outcome(e).published(now).state(ConsultationStatus.OUTCOME_PUBLISHED));
      case OutcomeOverdue _ -> row.with(c -> c.addSilences(now));
    };
  }

  @Override
  protected Consultation lifted(Consultation row, SilenceLifted lifted) {
    return row.withSilences(EntryDate.without(row.silences(), lifted.silence()));
  }

  private static Consultation opened(Consultation row, ConsultationOpened e, EntryDate now) {
    ConsultationTerms terms = e.terms();
    return until(row, terms.closes())
        .with(c ->
            c.title(terms.title())
                .by(terms.by())
                .about(e.about())
                .stage(terms.stage())
                .opens(terms.opens())
                .groups(terms.groups())
                .questions(terms.questions())
                .opened(now))
        .settled();
  }

  /** The outcome falls due after the last day for feedback, and so moves with it. */
  private static Consultation until(Consultation row, PartialDate closes) {
    return row.with(c -> c.closes(closes).outcomeDue(OutcomeDeadline.after(closes)));
  }

  private static Consultation answered(Consultation row, FeedbackAnswered e, EntryDate now) {
    FeedbackAnswer answer = new FeedbackAnswer(e.said(), e.done(), now);
    return row.withFeedback(
        row.feedback().stream()
            .map(one -> e.feedback().contains(one.given().entry()) ? one.withAnswer(answer) : one)
            .toList());
  }

  @Override
  public List<Facet<Consultation>> facets() {
    return List.of(
        Facet.one("by", Consultation::by).label("Consulted by").party(),
        Facet.choice("state", ConsultationStatus.class, Consultation::state),
        Facet.choice("stage", ProgrammeStage.class, Consultation::stage),
        Facet.one("about", ConsultationsView::about).stream(),
        Facet.many("not-heard", Consultation::notHeard).label("Group not heard"),
        Facet.choices("position", Position.class, ConsultationsView::positions),
        Facet.yesNo("unanswered", (Consultation c) -> !c.unanswered().isEmpty())
            .label("Feedback unanswered"),
        Facet.many("concerns", Consultation::concerns).stream(),
        Facet.amount("feedback", (Consultation c) -> (long) c.feedback().size()),
        Facet.amount(
            "feedback-answered",
            (Consultation c) -> (long) (c.feedback().size() - c.unanswered().size())),
        Facet.day("outcome-due", Consultation::outcomeDue).sortable(),
        Facet.when("opens", Consultation::opens),
        Facet.when("closes", Consultation::closes).sortable());
  }

  private static @Nullable String about(Consultation c) {
    return c.about() == null ? null : c.about().stream().toString();
  }

  private static List<Position> positions(Consultation c) {
    return c.feedback().stream().map(Feedback::position).distinct().toList();
  }

  /** Whatever waits for its outcome first, the longest overdue before the others. */
  @Override
  public Order<Consultation> order() {
    return Order.<Consultation>first(
            c -> c.published() == null, c -> Objects.toString(c.outcomeDue(), ""))
        .label("What waits longest first");
  }
}
