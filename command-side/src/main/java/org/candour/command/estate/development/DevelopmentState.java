package org.candour.command.estate.development;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** What a development's events amount to. */
sealed interface DevelopmentState extends StreamState {

  /** Nothing is on record. */
  record NotEarmarked() implements DevelopmentState {}

  /**
   * A site was earmarked.
   *
   * @param formerEstablishment what stood there before, if anything did
   * @param establishment the establishment that it became, once that is known
   * @param womensEstate whether it is to hold women
   * @param advised whether an advisory group gave advice
   * @param designFixedOn when the design was fixed, if it was
   * @param firstPrisonersOn when the first prisoners arrived, if they did
   * @param openedOn when it was opened, if it was
   */
  record Earmarked(
      @Nullable EstablishmentCode formerEstablishment,
      @Nullable EstablishmentCode establishment,
      boolean womensEstate,
      boolean advised,
      @Nullable PartialDate designFixedOn,
      @Nullable PartialDate firstPrisonersOn,
      @Nullable PartialDate openedOn)
      implements DevelopmentState {

    @Override
    public Set<StreamId> concerns() {
      return Stream.of(formerEstablishment, establishment)
          .filter(Objects::nonNull)
          .map(EstablishmentCode::stream)
          .collect(Collectors.toUnmodifiableSet());
    }

    Earmarked withAdvice() {
      return new Earmarked(
          formerEstablishment,
          establishment,
          womensEstate,
          true,
          designFixedOn,
          firstPrisonersOn,
          openedOn);
    }

    Earmarked designed(PartialDate on) {
      return new Earmarked(
          formerEstablishment,
          establishment,
          womensEstate,
          advised,
          on,
          firstPrisonersOn,
          openedOn);
    }

    Earmarked received(EstablishmentCode became, PartialDate on) {
      return new Earmarked(
          formerEstablishment, became, womensEstate, advised, designFixedOn, on, openedOn);
    }

    Earmarked opened(EstablishmentCode became, PartialDate on) {
      return new Earmarked(
          formerEstablishment, became, womensEstate, advised, designFixedOn, firstPrisonersOn, on);
    }
  }
}
