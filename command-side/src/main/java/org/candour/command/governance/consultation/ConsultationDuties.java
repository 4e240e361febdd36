package org.candour.command.governance.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.governance.consultation.ConsultationState.FeedbackClosed;
import org.candour.command.governance.consultation.ConsultationState.Open;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EventRegistry;
import org.candour.events.governance.consultation.ConsultationClosed;
import org.candour.events.governance.consultation.ConsultationEvent;
import org.candour.events.governance.consultation.ConsultationExtended;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.consultation.FeedbackAnswered;
import org.candour.events.governance.consultation.FeedbackGiven;
import org.candour.events.governance.consultation.OutcomeOverdue;
import org.candour.events.governance.consultation.OutcomePublished;
import org.candour.events.governance.consultation.ParticipantsInvited;
import org.candour.events.id.Link;

/**
 * The duties of a consultation: it is long enough, comes before the decision, and has its outcome
 * published in time.
 */
final class ConsultationDuties {

  private static final String LENGTH = "consultation-length";
  private static final String FORMATIVE = "consultation-formative";
  private static final String OUTCOME = "consultation-outcome";

  /** The events by which a matter is decided; the others that it can be about lead to one. */
  private static final Set<String> DECIDED =
      Set.of(
          "establishment.re-roled",
          "establishment.reform-prison-designated",
          "closure.announced",
          "development.design-fixed",
          "round.lot-awarded",
          "agreement.signed",
          "board.resolution-recorded");

  /** Of a stream of these, which decides many a thing, only the linked entry counts. */
  private static final Set<String> OF_MANY = Set.of("establishment", "board");

  private ConsultationDuties() {}

  /** All that is found of an event, which happened to a consultation as it was before. */
  static List<Judgement> judge(
      ConsultationEvent event, ConsultationState before, DecisionContext context) {
    return switch (event) {
      case ConsultationOpened e ->
          Stream.of(length(context, e, e.terms().closes(), Basis.PLANNED), formative(context, e))
              .flatMap(Optional::stream)
              .toList();
      case ConsultationExtended e when before instanceof Open open ->
          length(context, open.matter().opened(), PartialDate.of(e.to()), Basis.PLANNED).stream()
              .toList();
      case ConsultationClosed _ when before instanceof Open open -> closed(context, open);
      case OutcomePublished _ when before instanceof FeedbackClosed closed ->
          context
              .judge()
              .within(OUTCOME, closed.on(), new DateRange(closed.on(), context.occurredOn()), null)
              .stream()
              .toList();
      case ConsultationExtended _,
          ParticipantsInvited _,
          FeedbackGiven _,
          FeedbackAnswered _,
          ConsultationClosed _,
          OutcomePublished _,
          OutcomeOverdue _ ->
          List.of();
    };
  }

  /** A consultation that is closed before its last day is judged by how long it really took. */
  private static List<Judgement> closed(DecisionContext context, Open state) {
    PartialDate on = context.occurredOn();
    return state.matter().closes().isSurelyAfter(on)
        ? length(context, state.matter().opened(), on, Basis.ACTUAL).stream().toList()
        : List.of();
  }

  private static Optional<Judgement> length(
      DecisionContext context, ConsultationOpened opened, PartialDate closes, Basis basis) {
    return context.judge().term(LENGTH, opened.terms().opens(), closes, null, basis);
  }

  /** Judged by the decision that the linked entry is, or leads to. */
  private static Optional<Judgement> formative(DecisionContext context, ConsultationOpened opened) {
    Link about = opened.about();
    if (about == null) {
      return Optional.empty();
    }
    PartialDate opens = opened.terms().opens();
    return decided(context, about)
        .map(decided ->
            context
                .judge()
                .inOrder(
                    FORMATIVE,
                    opens,
                    opens,
                    decided,
                    "It opened "
                        + opens.onInWords()
                        + ", and the decision was taken "
                        + decided.onInWords()
                        + "."))
        .orElseGet(() ->
            context
                .judge()
                .done(FORMATIVE, opens, Boolean.TRUE, "No decision was on record when it opened."));
  }

  private static Optional<PartialDate> decided(DecisionContext context, Link about) {
    Optional<Entry> linked = context.record().entry(about.entry());
    return linked
        .filter(ConsultationDuties::isDecision)
        .or(() ->
            OF_MANY.contains(about.stream().type())
                ? Optional.empty()
                : context.record().stream(about.stream()).stream()
                    .filter(ConsultationDuties::isDecision)
                    .findFirst())
        .map(entry -> entry.circumstances().occurredOn());
  }

  private static boolean isDecision(Entry entry) {
    return DECIDED.contains(EventRegistry.instance().typeOf(entry.payload().getClass()).value());
  }
}
