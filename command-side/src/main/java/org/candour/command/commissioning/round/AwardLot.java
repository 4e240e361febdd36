package org.candour.command.commissioning.round;

import static org.candour.events.definition.Imported.Leeway.MAY_LACK;
import static org.candour.events.definition.Imported.Leeway.ONLY;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.Role;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** AwardedLot a lot. */
@Command(
    name = "award-lot",
    title = "Award a lot",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"19", "24", "N3", "C8"})
record AwardLot(
    @Hint("The round") RoundId round,
    @Hint("Which lot; leave out if there are none") @Nullable @Size(max = 60) String lot,
    @Hint("Who is to supply") @Imported(MAY_LACK) @Nullable OrganisationId supplier,
    @Hint("Organisations named as partners in the winning bid") @Size(max = 200)
        List<OrganisationId> namedPartners,
    @Hint("How many more were named whom the source does not name")
        @Imported(ONLY)
        @Nullable
        @PositiveOrZero
        @Max(1_000)
        Integer partnersNotNamed,
    @Hint("What it is worth in all") @Nullable Money value,
    @Hint("Why this supplier") @NotBlank @Size(max = 4000) String rationale,
    @Hint("Numbers of the entries in which the needs were identified") @Size(max = 50)
        List<Long> needs,
    @Hint(
            "The number of the entry in which advice was given, for family services from their interest group")
        @Nullable Long advice)
    implements RoundCommand.WhileUnderway {
  public AwardLot {
    namedPartners = List.copyOf(namedPartners);
    needs = List.copyOf(needs);
  }

  /** What has happened once this is accepted. */
  LotAwarded happened(List<Link> needs, @Nullable Link advice) {
    return new LotAwarded(
        lot, supplier, namedPartners, partnersNotNamed, value, rationale, needs, advice);
  }
}
