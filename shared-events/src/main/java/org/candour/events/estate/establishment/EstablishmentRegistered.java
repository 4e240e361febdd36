package org.candour.events.estate.establishment;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * An establishment was entered in the register.
 *
 * @param name as the register writes it
 * @param nameWelsh its name in Welsh, where it has one
 * @param kinds HMP, YOI, YCS, IRC, STC; may be empty where the register says nothing
 * @param categories security categories, A to D; may be empty
 * @param estate whom it holds, where known
 * @param operator who runs it
 * @param contracted whether it is run under contract
 * @param standing whether it was in use when registered
 * @param inUseUntil when it stopped being used, where the register says
 */
@EventType(value = "establishment.registered", visibility = Visibility.PUBLIC)
public record EstablishmentRegistered(
    EstablishmentCode code,
    String name,
    @Nullable String nameWelsh,
    List<String> kinds,
    List<String> categories,
    @Nullable Population estate,
    @Nullable String operator,
    @Nullable Boolean contracted,
    @Nullable String town,
    @Nullable String county,
    @Nullable String country,
    Standing standing,
    @Nullable PartialDate inUseUntil)
    implements EstablishmentEvent {
  public EstablishmentRegistered {
    kinds = List.copyOf(kinds);
    categories = List.copyOf(categories);
  }

  @Override
  public Set<StreamId> concerns() {
    return Set.of(code.stream());
  }
}
