package org.candour.query.governance.informationrequest;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.Event;
import org.candour.events.governance.informationrequest.AnswerExtended;
import org.candour.events.governance.informationrequest.InformationAnswered;
import org.candour.events.governance.informationrequest.InformationAnswered.Extent;
import org.candour.events.governance.informationrequest.InformationAsked;
import org.candour.events.governance.informationrequest.InformationAsked.Asker;
import org.candour.events.governance.informationrequest.InformationRefused;
import org.candour.events.governance.informationrequest.InformationUnanswered;
import org.candour.events.governance.informationrequest.ReviewAsked;
import org.candour.events.governance.informationrequest.ReviewDecided;
import org.candour.events.governance.informationrequest.ReviewDecided.ReviewOutcome;
import org.candour.events.governance.informationrequest.ReviewUndecided;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;

/** A request that was put off, answered late and reviewed late, and two that were not. */
public final class InformationRequestExamples implements Examples {

  static final StreamId REVIEWED = stream(711);
  static final StreamId REFUSED = stream(712);
  static final StreamId SILENT = stream(713);
  private static final Party MINISTRY = new Party("MINISTRY");

  private InformationRequestExamples() {}

  private static StreamId stream(int number) {
    return StreamId.parse("information-request/00000000-0000-4000-8000-000000000" + number);
  }

  @Override
  public List<Draft> drafts() {
    return List.of(
        on(REVIEWED, "2025-06-02", asked(Asker.RESEARCHER)),
        on(REVIEWED, "2025-06-20", new AnswerExtended("43(2)", LocalDate.parse("2025-07-31"))),
        on(REVIEWED, "2025-07-31", unanswered("2025-07-31")),
        on(REVIEWED, "2025-08-04", new InformationAnswered(Extent.PART, "A provider", "43(2)")),
        on(REVIEWED, "2025-08-06", new ReviewAsked("It is held here")),
        on(REVIEWED, "2025-09-04", new ReviewUndecided(LocalDate.parse("2025-09-04"), MINISTRY)),
        on(REVIEWED, "2025-09-10", new ReviewDecided(ReviewOutcome.OVERTURNED, "It was")),
        on(REFUSED, "2025-06-02", asked(Asker.NOT_KNOWN)),
        on(REFUSED, "2025-06-10", new InformationRefused("40(2)", "Personal data")),
        on(REFUSED, "2025-06-12", new ReviewAsked(null)),
        on(REFUSED, "2025-06-20", new ReviewDecided(ReviewOutcome.UPHELD, null)),
        on(SILENT, "2025-06-02", asked(Asker.PRESS)),
        on(SILENT, "2025-06-30", unanswered("2025-06-30")),
        on(SILENT, "2025-07-10", new InformationAnswered(Extent.NOT_HELD, null, null)),
        on(stream(714), "2025-06-03", asked(Asker.ORGANISATION)),
        on(stream(714), "2025-06-04", new InformationAnswered(Extent.WHOLE, null, null)),
        on(stream(715), "2025-06-03", asked(Asker.MEMBER_OF_PARLIAMENT)),
        on(stream(715), "2025-06-04", new InformationRefused("12", null)));
  }

  private static InformationUnanswered unanswered(String due) {
    return new InformationUnanswered(LocalDate.parse(due), MINISTRY);
  }

  private static InformationAsked asked(Asker asker) {
    return new InformationAsked(MINISTRY, "How many promises were kept", asker);
  }

  private static Draft on(StreamId stream, String day, Event event) {
    return Draft.entry(stream, day, event);
  }
}
