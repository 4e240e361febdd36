package org.candour.query.governance.informationrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Cards;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.junit.jupiter.api.Test;

/** How a request is said that was answered late, refused, or not answered at all. */
class InformationRequestCardsTest {

  private static final LocalDate TODAY = LocalDate.parse("2025-07-05");
  private static final List<Draft> DRAFTS =
      Examples.implementing(InformationRequestExamples.class).getFirst().drafts();

  private static String card(StreamId stream, int events) {
    return new Cards(
            "governance.informationrequest",
            DRAFTS.stream().filter(draft -> draft.stream().equals(stream)).limit(events).toList())
        .of("information-requests", stream.id(), TODAY);
  }

  @Test
  void aRequestIsSaidWithItsExtensionItsAnswerAndItsReview() {
    assertThat(card(InformationRequestExamples.REVIEWED, 9))
        .isEqualTo(
            """
            <level/MINISTRY> was asked: How many promises were kept
            Answered in part, 4 days late; reviewed: overturned, 6 days late.
            Asked of: <level/MINISTRY>
            Asked by: Researcher
            Received: 2 June 2025 (entry 0)
            Answer due: 31 July 2025
            Put off to weigh the public interest: 20 June 2025 (entry 1)
            Answered: 4 August 2025 (entry 3)
            Held by: A provider
            Sections of the Act relied on: 43(2)
            Not answered in time: 31 July 2025 (entry 2)
            Review asked for: 6 August 2025 (entry 4)
            Review due: 4 September 2025
            Review decided: 10 September 2025 (entry 6)
            Review not decided in time: 4 September 2025 (entry 5)
            """);
  }

  @Test
  void aRequestThatNobodyAnswersPresses() {
    assertThat(card(InformationRequestExamples.SILENT, 2))
        .isEqualTo(
            """
            <level/MINISTRY> was asked: How many promises were kept
            ! No answer: it was due 5 days ago.
            Asked of: <level/MINISTRY>
            Asked by: Press
            Received: 2 June 2025 (entry 0)
            Answer due: 30 June 2025
            Not answered in time: 30 June 2025 (entry 1)
            """);
  }

  @Test
  void aRefusalThatIsReviewedSaysWhatItWaitsFor() {
    assertThat(card(InformationRequestExamples.REFUSED, 3))
        .isEqualTo(
            """
            <level/MINISTRY> was asked: How many promises were kept
            Waiting for the decision on the review, which is due in 5 days.
            Asked of: <level/MINISTRY>
            Asked by: Not known
            Received: 2 June 2025 (entry 0)
            Answer due: 30 June 2025
            Answered: 10 June 2025 (entry 1)
            Sections of the Act relied on: 40(2)
            Reason: Personal data
            Review asked for: 12 June 2025 (entry 2)
            Review due: 10 July 2025
            """);
  }
}
