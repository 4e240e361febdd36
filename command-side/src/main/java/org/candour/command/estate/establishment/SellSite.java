package org.candour.command.estate.establishment;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Record the sale of a site. */
@Command(
    name = "sell-site",
    title = "Record the sale of a site",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"5"})
record SellSite(
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
    @Hint("An organisation, never a person") @Nullable @Size(max = 200) String buyer,
    @Hint("The price") @Nullable Money price)
    implements EstablishmentCommand {

  @Override
  public StreamId target() {
    return establishment.stream();
  }
}
