package org.candour.command.estate;

import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.id.EstablishmentCode;

/**
 * What is copied from the register agrees with it as it was on the day. Applies where the register
 * tells; nothing is found where the two agree.
 */
public final class RegisterDuty {

  private static final String NAME = "as-registered";

  private RegisterDuty() {}

  /** Holds what is said of whether a prison holds women against the register. */
  public static Optional<Judgement> women(
      DecisionContext context, EstablishmentCode prison, boolean said) {
    return Establishments.heldWomen(prison, context.occurredOn(), context.record())
        .filter(held -> held != said)
        .flatMap(held ->
            context
                .judge()
                .done(
                    NAME,
                    context.occurredOn(),
                    Boolean.FALSE,
                    "By the register "
                        + prison
                        + (held ? " held women" : " held no women")
                        + " "
                        + context.occurredOn().onInWords()
                        + ", and here it is said that it "
                        + (said ? "touches" : "does not touch")
                        + " the women’s estate."));
  }
}
