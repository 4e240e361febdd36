package org.candour.command.estate;

import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.id.EstablishmentCode;

/**
 * What is copied from the register agrees with it as it was on the day. Applies where the register
 * tells; nothing is found where the two agree, nor where a source tells of a day before the prison
 * was entered there, of which it knows more than the register.
 */
public final class RegisterDuty {

  private static final String NAME = "as-registered";

  private RegisterDuty() {}

  /** Holds what is said of whether a prison holds women against the register. */
  public static Optional<Judgement> women(
      DecisionContext context, EstablishmentCode prison, boolean said) {
    return Establishments.heldWomen(prison, context.occurredOn(), context.record())
        .filter(held -> held != said)
        .filter(_ -> !context.imported() || wasRegistered(context, prison))
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

  private static boolean wasRegistered(DecisionContext context, EstablishmentCode prison) {
    return !Establishments.isRegisteredAfter(prison, context.occurredOn(), context.record());
  }
}
