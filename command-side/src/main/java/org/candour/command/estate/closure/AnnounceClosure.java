package org.candour.command.estate.closure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.candour.command.definition.Command;
import org.candour.command.estate.Advice;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Announce a closure. */
@Command(
    name = "announce-closure",
    title = "Announce a closure",
    stream = "closure",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"4", "5"},
    opens = true)
record AnnounceClosure(
    @Hint("The closure") ClosureId closure,
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
    @Hint("What closes") ClosureKind kind,
    @Hint("When it is to have closed, as precisely as it was said") @Nullable PartialDate plannedOn,
    @Hint("Places lost") @Nullable @PositiveOrZero @Max(100_000) Integer places,
    @Hint("Whether it touches the women’s estate; leave out to go by the register")
        @Nullable Boolean womensEstate,
    @Hint("Advice taken before deciding; asked for in the women’s estate") @Nullable @Valid
        Advice advice,
    @Hint("Why") @Nullable @Size(max = 2000) String reason,
    @Hint("The office or body that announced it") @Nullable @Size(max = 200) String statedBy)
    implements ClosureCommand.OpeningCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }

  @Override
  public Set<StreamId> within() {
    return Set.of(establishment.stream());
  }
}
