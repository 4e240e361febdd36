package org.candour.query.governance.informationrequest;

import org.candour.events.governance.informationrequest.AnswerExtended;
import org.candour.events.governance.informationrequest.InformationAnswered;
import org.candour.events.governance.informationrequest.InformationAsked;
import org.candour.events.governance.informationrequest.InformationRefused;
import org.candour.events.governance.informationrequest.InformationRequestEvent;
import org.candour.events.governance.informationrequest.InformationUnanswered;
import org.candour.events.governance.informationrequest.ReviewAsked;
import org.candour.events.governance.informationrequest.ReviewDecided;
import org.candour.events.governance.informationrequest.ReviewUndecided;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Requests for information and their answers, in sentences. */
@Component
class InformationRequestSentences implements Sentences<InformationRequestEvent> {

  @Override
  public Class<InformationRequestEvent> events() {
    return InformationRequestEvent.class;
  }

  @Override
  public Sentence say(InformationRequestEvent event) {
    return switch (event) {
      case InformationAsked e ->
          Sentence.of("{} received a request for information: {}", e.of(), e.subject())
              .when(e.asker() != InformationAsked.Asker.NOT_KNOWN, "Asked by: {}", e.asker());
      case AnswerExtended e ->
          Sentence.of(
              "The answer was put off to {}, to weigh the public interest under section {}",
              e.to(),
              e.exemption());
      case InformationAnswered e ->
          Sentence.of(
                  switch (e.extent()) {
                    case WHOLE -> "The request was answered in full";
                    case PART -> "The request was answered in part";
                    case NOT_HELD ->
                        "The answer to the request was that the information is not held";
                  })
              .maybe("It is held by {}", e.heldBy())
              .maybe("Section {} of the Act was relied on", e.exemption());
      case InformationRefused e ->
          Sentence.of("The request was refused under section {} of the Act", e.exemption())
              .maybe("{}", e.why());
      case InformationUnanswered e ->
          Sentence.of("{} did not answer the request by {}", e.by(), e.due());
      case ReviewAsked e ->
          Sentence.of("A review of the answer was asked for").maybe("{}", e.why());
      case ReviewDecided e ->
          Sentence.of(
                  switch (e.outcome()) {
                    case UPHELD -> "The review upheld the answer";
                    case PARTLY -> "The review upheld the answer in part";
                    case OVERTURNED -> "The review overturned the answer";
                  })
              .maybe("{}", e.why());
      case ReviewUndecided e -> Sentence.of("{} did not decide the review by {}", e.by(), e.due());
    };
  }
}
