package org.candour.command.commissioning.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.BidTerms;
import org.candour.events.definition.Hint;

/** Record a bid, once bids are closed. */
@Command(
    name = "record-bid",
    title = "Record a bid, once bids are closed",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.BUYER,
    ideas = {"P13", "N3", "N6"})
record RecordBid(@Hint("The round") RoundId round, @Valid @JsonUnwrapped BidTerms terms)
    implements RoundCommand.WhileUnderway {}
