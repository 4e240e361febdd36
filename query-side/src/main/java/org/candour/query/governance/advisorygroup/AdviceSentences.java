package org.candour.query.governance.advisorygroup;

import org.candour.events.governance.advisorygroup.AdviceAnswered;
import org.candour.events.governance.advisorygroup.AdviceAnswered.AdviceAnswer;
import org.candour.events.governance.advisorygroup.AdviceAsked;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.advisorygroup.AdviceUnanswered;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEngaged;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEvent;
import org.candour.events.governance.advisorygroup.AdvisoryGroupStoodDown;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Advisory groups and the answers to them, in sentences. */
@Component
class AdviceSentences implements Sentences<AdvisoryGroupEvent> {

  @Override
  public Class<AdvisoryGroupEvent> events() {
    return AdvisoryGroupEvent.class;
  }

  @Override
  public Sentence say(AdvisoryGroupEvent event) {
    return switch (event) {
      case AdvisoryGroupEngaged e ->
          Sentence.of("{} engaged an advisory group ({}): {}", e.advises(), e.kind(), e.name())
              .then("It advises on: {}", e.remit())
              .maybe("Its members are {}", e.organisations());
      case AdviceAsked e ->
          Sentence.of("The group was asked about {}: {}", e.about(), e.question())
              .maybe("Its advice is wanted by {}", e.by());
      case AdviceGiven e ->
          Sentence.by(
              e.saidBy(),
              "{} gave the group’s advice about {}: {}",
              "The group gave advice about {}: {}",
              e.about(),
              e.text());
      case AdviceAnswered e ->
          Sentence.of("The advice in entry {} was {}", e.advice(), inWords(e.answer()))
              .then("Reason: {}", e.why());
      case AdviceUnanswered e ->
          Sentence.of(
              "{} did not answer the advice in entry {} by {}", e.by(), e.advice(), e.due());
      case AdvisoryGroupStoodDown e ->
          Sentence.of("The group was stood down").then("Reason: {}", e.reason());
    };
  }

  static String inWords(AdviceAnswer answer) {
    return switch (answer) {
      case ACCEPTED -> "accepted";
      case PARTLY -> "accepted in part";
      case NOT -> "not accepted";
    };
  }
}
