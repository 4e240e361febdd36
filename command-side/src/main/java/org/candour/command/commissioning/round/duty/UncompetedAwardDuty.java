package org.candour.command.commissioning.round.duty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.commissioning.round.state.RoundState.Begun;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.entry.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What is awarded directly is announced before. Applies to an award that states a ground for it;
 * held against the transparency notices of the round, if the ground asks for one. Whether an award
 * without a ground should have had one is judged when a contract is signed on it: it may be a
 * grant.
 */
final class UncompetedAwardDuty {

  private static final String GROUND = "direct-award-ground";
  private static final String NOTICE = "transparency-notice";

  private UncompetedAwardDuty() {}

  static Stream<Optional<Judgement>> judge(DecisionContext context, Begun round, LotAwarded award) {
    DirectAwardGround ground = award.terms().directAwardGround();
    if (ground == null || round.sides().terms().exemption() != null) {
      return Stream.empty();
    }
    List<Entry> entries = context.record().stream(context.stream());
    PartialDate began = entries.getFirst().circumstances().occurredOn();
    return Stream.of(
        context
            .judge()
            .done(GROUND, began, true, "The ground for awarding it directly is recorded."),
        ground.owesTransparencyNotice()
            ? notice(context, began, noticed(entries, award.terms().lot()))
            : Optional.empty());
  }

  private static Optional<Judgement> notice(
      DecisionContext context, PartialDate began, Optional<PartialDate> noticed) {
    PartialDate on = context.occurredOn();
    return noticed
        .map(first ->
            context
                .judge()
                .inOrder(
                    NOTICE,
                    began,
                    first,
                    on,
                    "The transparency notice was published "
                        + first.onInWords()
                        + ", and the award made "
                        + on.onInWords()
                        + "."))
        .orElseGet(() ->
            context
                .judge()
                .done(
                    NOTICE,
                    began,
                    context.notOnRecord(),
                    "No transparency notice was on record when it was awarded."));
  }

  /** When a transparency notice of a lot, or of the round, was first published. */
  private static Optional<PartialDate> noticed(List<Entry> entries, @Nullable String lot) {
    return entries.stream()
        .filter(entry ->
            entry.payload() instanceof NoticePublished notice
                && notice.notice() == NoticeType.UK5
                && (notice.lot() == null || Objects.equals(notice.lot(), lot)))
        .map(entry -> entry.circumstances().occurredOn())
        .findFirst();
  }
}
