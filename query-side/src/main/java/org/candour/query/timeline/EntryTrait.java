package org.candour.query.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.candour.events.Role;
import org.candour.query.view.LondonTime;

/** What entries of a history are counted by, beside what happened and when. */
public enum EntryTrait {
  /** Somebody recorded it as it happened to them: not from a source, nor the ledger by itself. */
  FIRST_HAND,
  /** Recorded at first hand, and surely within fourteen days of happening. */
  WITHIN_14_DAYS,
  /** Recorded at first hand, and corrected or contested since. */
  CORRECTED,
  /** A judgement against a duty that stands, and by which the duty was owed. */
  JUDGED,
  /** Such a judgement, by which it cannot be determined whether the duty was complied with. */
  UNDETERMINED;

  private static final int DAYS = 14;

  static List<EntryTrait> of(TimelineLine line) {
    return Arrays.stream(values()).filter(trait -> trait.isOf(line)).toList();
  }

  private boolean isOf(TimelineLine line) {
    return switch (this) {
      case FIRST_HAND -> isFirstHand(line);
      case WITHIN_14_DAYS ->
          isFirstHand(line)
              && !LocalDate.ofInstant(line.recordedAt(), LondonTime.LONDON)
                  .isAfter(line.occurredOn().earliest().plusDays(DAYS));
      case CORRECTED -> isFirstHand(line) && !line.correctedBy().isEmpty();
      case JUDGED ->
          isJudgement(line) && line.correctedBy().isEmpty() && !line.type().equals("duty.not-owed");
      case UNDETERMINED -> line.type().equals("duty.undetermined") && JUDGED.isOf(line);
    };
  }

  private static boolean isFirstHand(TimelineLine line) {
    return line.source() == null
        && line.by().role() != Role.LEDGER_CLERK
        && !isJudgement(line)
        && !line.type().equals("fact.corrected");
  }

  private static boolean isJudgement(TimelineLine line) {
    return line.type().startsWith("duty.");
  }
}
