package org.candour.command.partnership.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.command.partnership.CountedPeriod;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;

/** Record how many people were referred to an organisation. */
@Command(
    name = "record-referral-return",
    title = "Record how many people were referred to an organisation",
    stream = "organisation",
    by = {Role.PARTNER, Role.REGISTRAR},
    says = Side.ORGANISATION,
    ideas = {"N2"})
record RecordReferralReturn(
    @Hint("The organisation") OrganisationId organisation,
    @Hint("The first day that is counted") LocalDate from,
    @Hint("The last day that is counted") LocalDate to,
    @Hint("People referred under an agreement") @PositiveOrZero @Max(10_000_000)
        int underAgreements,
    @Hint("People referred outside any agreement, which nobody pays for")
        @PositiveOrZero
        @Max(10_000_000)
        int outsideAgreements,
    @Hint("The prisons that referred them") @Size(max = 200) List<EstablishmentCode> establishments)
    implements OrganisationCommand {
  public RecordReferralReturn {
    establishments = List.copyOf(establishments);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("The last day counted cannot be before the first");
    }
  }

  CountedPeriod period() {
    return new CountedPeriod(from, to);
  }

  /** What has happened once this is accepted. */
  ReferralReturnRecorded happened() {
    return new ReferralReturnRecorded(
        organisation, from, to, underAgreements, outsideAgreements, establishments);
  }
}
