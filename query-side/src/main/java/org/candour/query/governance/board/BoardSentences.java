package org.candour.query.governance.board;

import org.candour.events.governance.board.ActionDeclined;
import org.candour.events.governance.board.ActionUnanswered;
import org.candour.events.governance.board.AnnualReportPublished;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.BoardDissolved;
import org.candour.events.governance.board.BoardEvent;
import org.candour.events.governance.board.BoardReconstituted;
import org.candour.events.governance.board.InterestDeclared;
import org.candour.events.governance.board.MeetingCalled;
import org.candour.events.governance.board.MeetingCancelled;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MeetingMissed;
import org.candour.events.governance.board.MemberAppointed;
import org.candour.events.governance.board.MembershipEnded;
import org.candour.events.governance.board.MinutesApproved;
import org.candour.events.governance.board.PlanLinked;
import org.candour.events.governance.board.PlanUnlinked;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.AgendaItem;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.governance.board.terms.Interest;
import org.candour.events.governance.board.terms.PlanTerms;
import org.candour.events.governance.board.terms.ResolutionTerms;
import org.candour.events.governance.board.terms.Votes;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Boards, their meetings and their decisions, in sentences. */
@Component
class BoardSentences implements Sentences<BoardEvent> {

  @Override
  public Class<BoardEvent> events() {
    return BoardEvent.class;
  }

  @Override
  public Sentence say(BoardEvent event) {
    return switch (event) {
      case BoardConstituted e ->
          composed(
              Sentence.of("The board of {} was constituted", e.establishment()), e.composition());
      case BoardReconstituted e ->
          composed(Sentence.of("The seats of the board were changed"), e.composition())
              .then("Reason: {}", e.reason());
      case BoardDissolved e ->
          Sentence.of("The board was dissolved").then("Reason: {}", e.reason());
      case MemberAppointed e ->
          Sentence.of("A member for {} was appointed", e.membership().constituency())
              .andMaybe(", from {}", e.membership().organisation())
              .and(", from {} to {}", e.membership().from(), e.until());
      case MembershipEnded e ->
          Sentence.of("A member left the board").maybe("Reason: {}", e.reason());
      case InterestDeclared e -> interest(e.interest());
      case MeetingCalled e -> called(e);
      case MeetingCancelled e ->
          Sentence.of("The meeting called in {} was cancelled", e.meeting())
              .then("Reason: {}", e.reason());
      case MeetingHeld e -> held(e);
      case MeetingMissed e -> Sentence.of("The board was to meet by {}, and did not", e.due());
      case ResolutionRecorded e -> resolved(e.terms());
      case ActionDeclined e ->
          Sentence.by(
                  e.saidBy(),
                  "{} declined action {} of the resolution in {}",
                  "Action {} of the resolution in {} was declined",
                  e.action(),
                  e.resolution())
              .then("Reason: {}", e.why());
      case ActionUnanswered e ->
          Sentence.of("{} neither promised nor declined by {}: {}", e.by(), e.due(), e.what());
      case MinutesApproved e ->
          Sentence.of(
                  "The minutes of the meeting in {} were approved at that in {}",
                  e.meeting(),
                  e.at())
              .maybe("Corrected: {}", e.corrections());
      case PlanLinked e -> linked(e.plan());
      case PlanUnlinked e ->
          Sentence.of("The board stopped using the plan in {}", e.plan())
              .then("Reason: {}", e.reason());
      case AnnualReportPublished e ->
          Sentence.of("The board published its report for {}", Integer.toString(e.year()))
              .when(
                  !e.questions().isEmpty(),
                  "It asks {}",
                  PlainEnglish.count(e.questions().size(), "question", "questions"));
    };
  }

  private static Sentence composed(Sentence sentence, BoardComposition composition) {
    return sentence
        .then(
            "Its seats: {}",
            composition.seats().stream()
                .map(seats -> PlainEnglish.plain(seats.constituency()) + " " + seats.number())
                .toList())
        .then(
            "It decides with {} members, and meets at least once in {}",
            composition.quorum(),
            PlainEnglish.count(composition.meetsEveryMonths(), "month", "months"));
  }

  private static Sentence interest(Interest interest) {
    return Sentence.of("A member declared an interest in {}", interest.inWhat())
        .andMaybe(" ({})", interest.organisation());
  }

  private static Sentence called(MeetingCalled e) {
    return Sentence.of("The board was called to a meeting on {}", e.on())
        .maybe("On the agenda: {}", e.agenda().stream().map(AgendaItem::title).toList());
  }

  private static Sentence held(MeetingHeld e) {
    int present = e.present().size();
    return Sentence.of("The board met on {}", e.on())
        .when(
            present > 0,
            "{} there, and it needs {} to decide: the meeting {} quorate",
            PlainEnglish.count(present, "member was", "members were"),
            e.quorum(),
            present < e.quorum() ? "was not" : "was")
        .when(
            !e.withdrew().isEmpty(),
            "{} for an interest",
            PlainEnglish.count(e.withdrew().size(), "member withdrew", "members withdrew"));
  }

  private static Sentence resolved(ResolutionTerms terms) {
    Votes votes = terms.votes();
    Sentence sentence =
        Sentence.of("The board decided: {}", terms.text())
            .then(
                "Votes: {} for, {} against, {} abstained",
                votes.inFavour(),
                votes.against(),
                votes.abstained())
            .then("Reasons: {}", terms.rationale());
    int number = 1;
    for (AskedAction action : terms.actions()) {
      sentence =
          sentence.then(
              "Action {}, asked of {} by {}: {}",
              number++,
              action.of(),
              action.due(),
              action.what());
    }
    return sentence;
  }

  private static Sentence linked(PlanTerms plan) {
    return Sentence.of(
            "The board uses the plan “{}” of {}, from {}",
            plan.title(),
            plan.publisher(),
            plan.from())
        .andMaybe(" to {}", plan.until());
  }
}
