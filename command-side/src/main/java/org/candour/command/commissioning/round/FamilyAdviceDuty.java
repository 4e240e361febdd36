package org.candour.command.commissioning.round;

import java.util.Optional;
import org.candour.command.commissioning.round.RoundState.Begun;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.Theme;
import org.candour.events.commissioning.round.LotAwarded;

/**
 * Services for families are commissioned with the advice of a group for them. Applies to an award
 * in a round that bears on families; held against the advice that the award names.
 */
final class FamilyAdviceDuty {

  private static final String NAME = "family-advice";

  private FamilyAdviceDuty() {}

  static Optional<Judgement> judge(DecisionContext context, Begun round, LotAwarded award) {
    if (!round.sides().terms().themes().contains(Theme.FAMILY)) {
      return Optional.empty();
    }
    PartialDate given =
        award.advice() == null
            ? null
            : context
                .record()
                .entry(award.advice().entry())
                .map(entry -> entry.circumstances().occurredOn())
                .orElse(null);
    PartialDate on = context.occurredOn();
    return given == null
        ? context
            .judge()
            .done(NAME, on, context.notOnRecord(), "The award names no advice." + silent(context))
        : context
            .judge()
            .inOrder(
                NAME,
                on,
                given,
                on,
                "The advice was given "
                    + given.onInWords()
                    + ", and the award made "
                    + on.onInWords()
                    + ".");
  }

  private static String silent(DecisionContext context) {
    return context.imported() ? " The source does not say whether there was any." : "";
  }
}
