package org.candour.command.commissioning.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Record a bid, once bids are closed. */
@Command(
    name = "record-bid",
    title = "Record a bid, once bids are closed",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"P13", "N3", "N6"})
record RecordBid(
    @Hint("The round") RoundId round,
    @Hint("Who bids") OrganisationId bidder,
    @Hint("For which lot; leave out if there are none") @Nullable @Size(max = 60) String lot,
    @Hint("Organisations named as partners in the bid") @Size(max = 200)
        List<OrganisationId> namedPartners,
    @Hint("Days of work that the bid took its bidder") @Nullable @PositiveOrZero @Max(100_000)
        Integer daysSpent,
    @Hint("What the bid asks the bidder to do, in the words of specialisms") @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> specialisms)
    implements RoundCommand.WhileUnderway {
  public RecordBid {
    namedPartners = List.copyOf(namedPartners);
    specialisms = List.copyOf(specialisms);
  }

  /** What has happened once this is accepted. */
  BidRecorded happened() {
    return new BidRecorded(bidder, lot, namedPartners, daysSpent, specialisms);
  }
}
