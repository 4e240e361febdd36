package org.candour.command.commissioning.round;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/** Publish a notice. */
@Command(
    name = "publish-notice",
    title = "Publish a notice",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.BUYER,
    ideas = {"19"})
record PublishNotice(
    @Hint("The round") RoundId round,
    @Hint("Which notice") NoticeType notice,
    @Hint("Its number or address") @Nullable @Size(max = 120) String reference,
    @Hint("The agreement that it is about, if it is about one") @Nullable AgreementId agreement,
    @Hint("The lot that it is about, if it is about one") @Nullable @Size(max = 60) String lot,
    @Hint("The last day of the standstill that an award notice, UK6, announces")
        @Nullable LocalDate standstillUntil)
    implements RoundCommand.AnyTimeRoundCommand {
  public PublishNotice {
    if (standstillUntil != null && notice != NoticeType.UK6) {
      throw new IllegalArgumentException("Only an award notice, UK6, announces a standstill");
    }
  }

  /** What has happened once this is accepted. */
  NoticePublished happened() {
    return new NoticePublished(notice, reference, agreement, lot, standstillUntil);
  }
}
