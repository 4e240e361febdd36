package org.candour.command.commissioning.agreement;

import static org.candour.events.definition.Imported.Leeway.MAY_BE_IMPRECISE;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** Give notice. */
@Command(
    name = "give-notice",
    title = "Give notice",
    stream = "agreement",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.PARTNER, Role.REGISTRAR},
    says = {Side.PAYER, Side.PROVIDER},
    ideas = {"P3", "5"})
record GiveNotice(
    @Hint("The agreement") AgreementId agreement,
    @Hint("When it is to end") @Imported(MAY_BE_IMPRECISE) PartialDate endsOn,
    @Hint("Who gives notice, if you act for several") @Nullable Party by,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason,
    @Hint("Until when the other side may respond") @Nullable LocalDate respondBy)
    implements AgreementCommand.WhileInForce {
  @Override
  public @Nullable Party speaks() {
    return by;
  }

  /** What has happened once this is accepted. */
  NoticeGiven happened(@Nullable Party speaker) {
    return new NoticeGiven(endsOn, speaker, reason, respondBy);
  }
}
