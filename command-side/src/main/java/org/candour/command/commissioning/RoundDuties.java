package org.candour.command.commissioning;

import java.util.Optional;
import org.candour.command.commissioning.RoundState.Underway;
import org.candour.command.duties.Judgement;
import org.candour.command.duties.Span;
import org.candour.command.platform.Deliberation;
import org.candour.events.commissioning.AgreementEnded;
import org.candour.events.commissioning.NoticeType;
import org.jspecify.annotations.Nullable;

/** The duties of a round: when each applies, and what it is held against. */
final class RoundDuties {

  private static final String LOTS = "lots-or-reasons";
  private static final String TERMINATION = "termination-notice";

  private RoundDuties() {}

  /** Deciding against lots needs a reason. */
  static Optional<Judgement> declined(Deliberation d, @Nullable String reason) {
    return d.judge()
        .done(
            LOTS,
            d.occurredOn(),
            reason == null ? notSaid(d) : Boolean.TRUE,
            reason == null
                ? "It was decided against lots and no reason is recorded."
                : "It was decided against lots, with a reason.");
  }

  /** Bids are invited once lots were considered; judged then if they were not before. */
  static Optional<Judgement> invited(Deliberation d, Underway state) {
    if (state.lotsConsidered()) {
      return Optional.empty();
    }
    return d.judge()
        .done(
            LOTS,
            d.occurredOn(),
            notSaid(d),
            "Bids were invited, and neither lots nor a reason for none are on record.");
  }

  /** The notice of a contract's end comes in time. */
  static Optional<Judgement> noticed(Deliberation d, PublishNotice c) {
    if (c.notice() != NoticeType.UK11 || c.agreement() == null) {
      return Optional.empty();
    }
    return d.record().stream(c.agreement().stream()).stream()
        .filter(entry -> entry.payload() instanceof AgreementEnded)
        .findFirst()
        .map(entry -> entry.circumstances().occurredOn())
        .flatMap(
            ended -> d.judge().within(TERMINATION, ended, new Span(ended, d.occurredOn()), null));
  }

  private static @Nullable Boolean notSaid(Deliberation d) {
    return d.imported() ? null : Boolean.FALSE;
  }
}
