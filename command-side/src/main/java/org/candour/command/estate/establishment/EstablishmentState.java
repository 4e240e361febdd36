package org.candour.command.estate.establishment;

import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.estate.establishment.Population;
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
      @Nullable Population estate,
      @Nullable PartialDate suspendedOn,
      boolean reformPrison,
      @Nullable PartialDate soldOn)
      implements EstablishmentState {}
}
