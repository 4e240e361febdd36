package org.candour.command.commissioning.agreement;

import static org.candour.events.definition.Imported.Leeway.ONLY;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.ChangeNoticeException;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * Answer a change that the other side asked for, agreeing to exactly that or not. A registrar may
 * record both at once from a source.
 */
@Command(
    name = "vary-agreement",
    title = "Agree, or do not agree, to a change that was asked for",
    stream = "agreement",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.PARTNER, Role.REGISTRAR},
    says = Side.ASKED,
    ideas = {"C3"})
record VaryAgreement(
    @Hint("The agreement") AgreementId agreement,
    @Hint("The change, as it was asked for") @NotBlank @Size(max = 2000) String change,
    @Hint("Who asked") @Imported(ONLY) @Nullable Party askedBy,
    @Hint("Whether it was agreed") boolean agreed,
    @Hint("The new last day, if that changed") @Nullable LocalDate endsOn,
    @Hint("The new value, if that changed") @Nullable Money value,
    @Hint("The number of the entry in which the change was noticed beforehand")
        @Nullable Long notice,
    @Hint(
            "Why no notice of it was owed; its value or its term changes by at most ten per cent,"
                + " alone or with an earlier change, and the provider stays the same")
        @Nullable ChangeNoticeException exception)
    implements AgreementCommand.WhileInForce {
  public VaryAgreement {
    if (notice != null && exception != null) {
      throw new IllegalArgumentException(
          "Give the notice of the change, or the exception by which none was owed, and not both");
    }
  }

  /** What has happened once this is accepted. */
  AgreementVaried happened(@Nullable Party asker, @Nullable Link published) {
    return new AgreementVaried(change, asker, agreed, endsOn, value, published, exception);
  }
}
