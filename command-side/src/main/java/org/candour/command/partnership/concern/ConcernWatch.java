package org.candour.command.partnership.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.command.stream.Due;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.Watch;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.ConcernId;
import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernEvent;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;

/**
 * A concern is acknowledged some days after it was raised, and answered some days after whoever is
 * to answer got it, as the duties of that day say.
 */
final class ConcernWatch implements Watch {

  private static final String ACKNOWLEDGEMENT = "acknowledgement";
  private static final String ANSWER = "answer";

  @Override
  public String stream() {
    return "concern";
  }

  @Override
  public List<Due> after(List<Due> before, Entry entry, long index) {
    if (!(entry.payload() instanceof ConcernEvent event)) {
      return before;
    }
    PartialDate on = entry.circumstances().occurredOn();
    if (event instanceof ConcernRaised) {
      return List.of(
          Due.on(ACKNOWLEDGEMENT, ConcernDecider.acknowledgementDue(on), index), answer(on, index));
    }
    Due acknowledgement = Due.of(before, ACKNOWLEDGEMENT);
    Due answer = Due.of(before, ANSWER);
    return switch (event) {
      case ConcernRaised _ -> before;
      case ConcernAcknowledged _ -> List.of(acknowledgement.whenAnswered(), answer);
      case ConcernEscalated _ -> List.of(acknowledgement, answer(on, index));
      case ConcernAnswered _, ConcernClosed _ ->
          List.of(acknowledgement.whenAnswered(), answer.whenAnswered());
      case ConcernUnacknowledged _ -> List.of(acknowledgement.whenRecorded(), answer);
      case ConcernUnanswered _ -> List.of(acknowledgement, answer.whenRecorded());
    };
  }

  private static Due answer(PartialDate since, long index) {
    return Due.on(ANSWER, ConcernDecider.answerDue(since), index);
  }

  @Override
  public StreamCommand silence(StreamId stream, Due due) {
    ConcernId concern = new ConcernId(stream.id());
    LocalDate day = Objects.requireNonNull(due.on());
    return due.what().equals(ANSWER)
        ? new RecordUnansweredConcern(concern, day)
        : new RecordUnacknowledgedConcern(concern, day);
  }
}
