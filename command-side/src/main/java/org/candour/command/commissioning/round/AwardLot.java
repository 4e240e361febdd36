package org.candour.command.commissioning.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.AwardTerms;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/** Award a lot. */
@Command(
    name = "award-lot",
    title = "Award a lot",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.BUYER,
    ideas = {"19", "24", "N3", "C8"})
record AwardLot(
    @Hint("The round") RoundId round,
    @Valid @JsonUnwrapped AwardTerms terms,
    @Hint("Numbers of the entries in which the needs were identified or the gaps recorded")
        @Size(max = 50)
        List<Long> needs,
    @Hint(
            "The number of the entry in which an advisory group gave advice; for family services a"
                + " group for families")
        @Nullable Long advice)
    implements RoundCommand.WhileUnderway {
  public AwardLot {
    needs = List.copyOf(needs);
  }
}
