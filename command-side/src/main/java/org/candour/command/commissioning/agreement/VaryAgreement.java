package org.candour.command.commissioning.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.definition.Hint;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** Record that a change was asked for, and what became of it. */
@Command(
    name = "vary-agreement",
    title = "Record that a change was asked for, and what became of it",
    stream = "agreement",
    by = {
      Role.COMMISSIONER,
      Role.EXECUTIVE_GOVERNOR,
      Role.NATIONAL_OVERSIGHT,
      Role.PARTNER,
      Role.REGISTRAR
    },
    ideas = {"C3"})
record VaryAgreement(
    @Hint("The agreement") AgreementId agreement,
    @Hint("What was to change") @NotBlank @Size(max = 2000) String change,
    @Hint("Who asked") @Nullable Party askedBy,
    @Hint("Whether it was agreed") boolean agreed,
    @Hint("The new last day, if that changed") @Nullable LocalDate endsOn,
    @Hint("The new value, if that changed") @Nullable Money value,
    @Hint("The number of the entry in which the change was noticed beforehand")
        @Nullable Long notice)
    implements AgreementCommand.WhileInForce {
  /** What has happened once this is accepted. */
  AgreementVaried happened(@Nullable Link notice) {
    return new AgreementVaried(change, askedBy, agreed, endsOn, value, notice);
  }
}
