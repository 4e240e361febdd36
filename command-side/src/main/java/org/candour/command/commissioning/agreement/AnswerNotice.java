package org.candour.command.commissioning.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.NoticeAnswered;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** Respond to a notice. */
@Command(
    name = "answer-notice",
    title = "Respond to a notice",
    stream = "agreement",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.PARTNER, Role.REGISTRAR},
    says = {Side.PAYER, Side.PROVIDER},
    ideas = {"P3", "P12"})
record AnswerNotice(
    @Hint("The agreement") AgreementId agreement,
    @Hint("What is said to the notice") @NotBlank @Size(max = 10_000) String response,
    @Hint("Who responds, if you act for several") @Nullable Party by)
    implements AgreementCommand.AtAnyTime {
  @Override
  public @Nullable Party speaks() {
    return by;
  }

  /** What has happened once this is accepted. */
  NoticeAnswered happened(@Nullable Party speaker) {
    return new NoticeAnswered(response, speaker);
  }
}
