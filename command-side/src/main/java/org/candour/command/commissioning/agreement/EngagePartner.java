package org.candour.command.commissioning.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.definition.Hint;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Record that a partner was given work. */
@Command(
    name = "engage-partner",
    title = "Record that a partner was given work",
    stream = "agreement",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.PARTNER, Role.REGISTRAR},
    says = {Side.PAYER, Side.PROVIDER},
    ideas = {"T2", "N3"})
record EngagePartner(
    @Hint("The agreement") AgreementId agreement,
    @Hint("Who was given work") OrganisationId partner,
    @Hint("What it was given to do") @NotBlank @Size(max = 500) String work,
    @Hint("How many days of work") @Nullable @PositiveOrZero @Max(100_000) Integer days,
    @Hint("What that is worth") @Nullable Money value)
    implements AgreementCommand.WhileInForce {
  /** What has happened once this is accepted. */
  PartnerEngaged happened(@Nullable Link award) {
    return new PartnerEngaged(partner, work, days, value, award);
  }
}
