package org.candour.query.governance.consultation;

import java.util.List;
import java.util.stream.Stream;
import org.candour.events.governance.consultation.ConsultationClosed;
import org.candour.events.governance.consultation.ConsultationEvent;
import org.candour.events.governance.consultation.ConsultationExtended;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.consultation.ConsultationTerms;
import org.candour.events.governance.consultation.FeedbackAnswered;
import org.candour.events.governance.consultation.FeedbackGiven;
import org.candour.events.governance.consultation.FeedbackGiven.Position;
import org.candour.events.governance.consultation.OutcomeOverdue;
import org.candour.events.governance.consultation.OutcomePublished;
import org.candour.events.governance.consultation.ParticipantsInvited;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Consultations and what came of them, in sentences. */
@Component
class ConsultationSentences implements Sentences<ConsultationEvent> {

  @Override
  public Class<ConsultationEvent> events() {
    return ConsultationEvent.class;
  }

  @Override
  public Sentence say(ConsultationEvent event) {
    return switch (event) {
      case ConsultationOpened e -> opened(e);
      case ConsultationExtended e ->
          Sentence.of("Feedback is taken until {}", e.to()).then("Reason: {}", e.reason());
      case ParticipantsInvited e ->
          Sentence.of("Those who were invited: {}", PlainEnglish.items(invited(e)));
      case FeedbackGiven e ->
          Sentence.by(
                  e.from(),
                  "{} gave feedback and {}: {}",
                  "Feedback was given that {}: {}",
                  inWords(e.position()),
                  e.text())
              .maybe("It speaks for {}", e.groups());
      case FeedbackAnswered e ->
          Sentence.of("The feedback was answered")
              .then("What was said: {}", e.said())
              .then("What was done: {}", e.done());
      case ConsultationClosed e ->
          Sentence.of("The consultation was closed")
              .maybe("There were {}", PlainEnglish.counted(e.responses(), "response", "responses"));
      case OutcomePublished e -> published(e);
      case OutcomeOverdue e ->
          Sentence.of("{} did not publish the outcome of the consultation by {}", e.by(), e.due());
    };
  }

  private static Sentence opened(ConsultationOpened e) {
    ConsultationTerms terms = e.terms();
    return Sentence.of("{} opened a consultation: {}", terms.by(), terms.title())
        .maybe("It is about {}", e.about())
        .maybe("Stage: {}", terms.stage())
        .when(
            terms.opens().isKnown() || terms.closes().isKnown(),
            "It takes feedback from {} to {}",
            terms.opens().inWords(),
            terms.closes().inWords())
        .maybe("Whose feedback is sought: {}", terms.groups());
  }

  private static List<String> invited(ParticipantsInvited e) {
    return Stream.concat(e.organisations().stream().map(Object::toString), e.groups().stream())
        .toList();
  }

  private static Sentence published(OutcomePublished e) {
    return Sentence.of("The outcome of the consultation was published")
        .maybe(
            "{} were for it, {} against, {} for a part, and {} took no side",
            e.inFavour(),
            e.against(),
            e.mixed(),
            e.neutral())
        .maybe("What changed: {}", e.changed())
        .maybe("What did not, and why: {}", e.unchanged());
  }

  static String inWords(Position position) {
    return switch (position) {
      case FOR -> "is for what is proposed";
      case AGAINST -> "is against what is proposed";
      case MIXED -> "is for a part of what is proposed";
      case NEUTRAL -> "takes no side";
    };
  }
}
