package org.candour.command.commissioning.agreement.duty;

import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.jspecify.annotations.Nullable;

/**
 * Nothing keeps a provider from speaking in public. Applies to an agreement with what may be a
 * voluntary organisation, if a clause limits public comment, or nobody knows whether one does.
 */
final class PublicCommentDuty {

  static final String NAME = "public-comment";

  private PublicCommentDuty() {}

  static Optional<Judgement> judge(DecisionContext context, AgreementSigned signed) {
    if (signed.terms().limitsComment() == null) {
      return found(
          context, null, "The source does not say whether a clause limits public comment.");
    }
    return signed.terms().limitsComment()
        ? found(
            context,
            false,
            "A clause limits what " + signed.terms().provider() + " may say in public.")
        : Optional.empty();
  }

  private static Optional<Judgement> found(
      DecisionContext context, @Nullable Boolean met, String finding) {
    return context.judge().done(NAME, context.occurredOn(), met, finding);
  }
}
