package org.candour.command.estate.closure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureTerms;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Announce a closure. */
@Command(
    name = "announce-closure",
    title = "Announce a closure",
    stream = "closure",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"4", "5"},
    opens = true)
record AnnounceClosure(
    @Hint("The closure") ClosureId closure,
    @Valid @JsonUnwrapped ClosureTerms terms,
    @Hint("Whether it touches the women’s estate; leave out to go by the register")
        @Nullable Boolean womensEstate,
    @Hint(
            "The number of the entry in which an advisory group gave the advice with which it was"
                + " decided; asked for in the women’s estate")
        @Nullable Long advice)
    implements ClosureCommand.OpeningCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }

  @Override
  public Set<StreamId> within() {
    return Set.of(terms.establishment().stream());
  }
}
