package org.candour.command.estate.closure.duty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.Judgement;
import org.candour.command.estate.AdviceDuty;
import org.candour.command.estate.AdviceRecord;
import org.candour.command.estate.closure.state.ClosureState.Decided;
import org.candour.command.stream.DecisionContext;
import org.candour.events.estate.TakenAdvice;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;

/**
 * A closure in the women's estate is decided with the advice of a group for women. Held against the
 * advice that was taken, as the group's record tells of it.
 */
final class ClosureAdviceDuty {

  private ClosureAdviceDuty() {}

  /** Advice that the announcement names follows it; what was taken before is on record already. */
  static Optional<Judgement> announced(DecisionContext context, ClosureAnnounced event) {
    List<TakenAdvice> earlier = earlier(context);
    boolean taken =
        event.advised()
            && (earlier.stream().noneMatch(TakenAdvice::speaksForWomen)
                || AdviceDuty.isMetByAny(earlier, context.occurredOn(), context));
    return AdviceDuty.judge(context, taken);
  }

  /**
   * Advice that is put on record once the closure is announced. If the announcement counted it
   * already, it is judged only where its group's record has come to tell otherwise.
   */
  static Optional<Judgement> taken(
      DecisionContext context, ClosureAdviceTaken event, Decided before) {
    List<TakenAdvice> earlier = earlier(context);
    boolean counted =
        before.preparation().advised() && earlier.stream().noneMatch(TakenAdvice::speaksForWomen);
    boolean met =
        AdviceDuty.isMetBy(
            AdviceRecord.asRecorded(event.taken(), context), before.plan().announcedOn());
    boolean judged =
        counted == met || AdviceDuty.isMetByAny(earlier, before.plan().announcedOn(), context);
    return before.plan().womensEstate() && !judged
        ? AdviceDuty.judge(context, met)
        : Optional.empty();
  }

  private static List<TakenAdvice> earlier(DecisionContext context) {
    return context.record().stream(context.stream()).stream()
        .flatMap(entry ->
            entry.payload() instanceof ClosureAdviceTaken e ? Stream.of(e.taken()) : Stream.empty())
        .toList();
  }
}
