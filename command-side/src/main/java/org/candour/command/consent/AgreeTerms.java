package org.candour.command.consent;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Answers what another side recorded as agreed: the signing of an agreement, an arrangement, an
 * exit plan, an outcome. Any stream takes it.
 */
@Command(
    name = "agree-terms",
    title = "Agree, or do not agree, to what the other side recorded",
    stream = Command.ANY_STREAM,
    by = {
      Role.COMMISSIONER,
      Role.EXECUTIVE_GOVERNOR,
      Role.PARTNER,
      Role.NATIONAL_OVERSIGHT,
      Role.INSPECTOR,
      Role.REGISTRAR
    },
    says = Side.ASKED,
    ideas = {"6", "22", "C3"})
record AgreeTerms(
    @Hint("The stream that records it, as type/id") StreamId stream,
    @Hint("The number of the entry that records it; leave out if only one awaits you")
        @PositiveOrZero
        @Nullable Long entry,
    @Hint("Whether you agreed to this") boolean agreed,
    @Hint("Why, in words, if you did not") @Nullable @Size(max = 2000) String reason)
    implements StreamCommand {
  public AgreeTerms {
    if (!agreed && (reason == null || reason.isBlank())) {
      throw new IllegalArgumentException("Say in reason why you do not agree");
    }
  }

  @Override
  public StreamId target() {
    return stream;
  }
}
