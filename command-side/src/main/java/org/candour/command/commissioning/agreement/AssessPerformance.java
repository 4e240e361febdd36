package org.candour.command.commissioning.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.PerformanceRating;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/** Assess how an agreement is carried out. */
@Command(
    name = "assess-performance",
    title = "Assess how an agreement is carried out",
    stream = "agreement",
    by = {
      Role.COMMISSIONER,
      Role.EXECUTIVE_GOVERNOR,
      Role.NATIONAL_OVERSIGHT,
      Role.INSPECTOR,
      Role.REGISTRAR
    },
    says = {Side.PAYER, Side.ESTABLISHMENT, Side.INSPECTOR, Side.OVERSIGHT},
    ideas = {"T5"})
record AssessPerformance(
    @Hint("The agreement") AgreementId agreement,
    @Hint("How well") PerformanceRating rating,
    @Hint("What was found") @NotBlank @Size(max = 4000) String finding,
    @Hint("Whether this is the assessment on ending") boolean atEnd,
    @Hint("Whether the provider finds that the funding allows quality")
        @Nullable Boolean fundingAdequate)
    implements AgreementCommand.AtAnyTime {
  /** What has happened once this is accepted. */
  PerformanceAssessed happened() {
    return new PerformanceAssessed(rating, finding, atEnd, fundingAdequate);
  }
}
