package org.candour.command.estate.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Record a closure order. */
@Command(
    name = "make-closure-order",
    title = "Record a closure order",
    stream = "closure",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"5"})
record MakeClosureOrder(
    @Hint("The closure") ClosureId closure,
    @Hint("The statutory instrument, for instance SI 2014/3") @NotBlank @Size(max = 100)
        String instrument,
    @Hint("When it was laid before Parliament") @Nullable PartialDate laidOn,
    @Hint("When it came into force") @Nullable PartialDate inForceOn,
    @Hint("Whether it closes the only prison in its county") boolean onlyPrisonInCounty,
    @Hint("The special reasons stated, if it is the only prison in its county")
        @Nullable
        @Size(max = 2000)
        String specialReasons)
    implements ClosureCommand.AnnouncedCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
