package org.candour.command.estate;

import java.util.List;
import org.candour.command.platform.StreamState;
import org.candour.events.Entry;
import org.candour.events.PartialDate;
import org.candour.events.estate.EstablishmentEvent;
import org.candour.events.estate.Estate;
import org.jspecify.annotations.Nullable;

/** What an establishment's events amount to. */
sealed interface EstablishmentState extends StreamState {

  /** Nothing has registered it. */
  record Unregistered() implements EstablishmentState {}

  /**
   * It is in the register.
   *
   * @param estate whom it holds, where known
   * @param suspendedOn since when its use is suspended, if it is
   * @param reformPrison whether it is a reform prison
   * @param soldOn when its site was sold, if it was
   */
  record Registered(
      @Nullable Estate estate,
      @Nullable PartialDate suspendedOn,
      boolean reformPrison,
      @Nullable PartialDate soldOn)
      implements EstablishmentState {

    boolean holdsWomen() {
      return estate == Estate.WOMEN || estate == Estate.MEN_AND_WOMEN;
    }
  }

  /** The state that a stream's entries amount to. */
  static EstablishmentState of(List<Entry> entries) {
    EstablishmentState state = new Unregistered();
    for (Entry entry : entries) {
      if (entry.payload() instanceof EstablishmentEvent event) {
        state = EstablishmentDecider.evolve(state, event, entry.circumstances().occurredOn());
      }
    }
    return state;
  }
}
