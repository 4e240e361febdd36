package org.candour.command.estate.development;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.estate.development.SiteTerms;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** What a development's events amount to. */
sealed interface DevelopmentState extends StreamState {

  /** Nothing is on record. */
  record NotEarmarked() implements DevelopmentState {}

  /**
   * A site was earmarked.
   *
   * @param establishment the establishment that it became, once that is known
   * @param convenedOn when partners were first convened, if they were
   * @param designFixedOn when the design was fixed, if it was
   * @param firstPrisonersOn when the first prisoners arrived, if they did
   * @param openedOn when it was opened, if it was
   */
  @RecordBuilder
  record Earmarked(
      SiteTerms site,
      @Nullable EstablishmentCode establishment,
      @Nullable PartialDate convenedOn,
      @Nullable PartialDate designFixedOn,
      @Nullable PartialDate firstPrisonersOn,
      @Nullable PartialDate openedOn)
      implements DevelopmentState, DevelopmentStateEarmarkedBuilder.With {

    @Override
    public Set<StreamId> concerns() {
      return Subjects.of(site.formerEstablishment(), establishment);
    }

    @Override
    public Sides voices() {
      return Sides.of(Side.ESTABLISHMENT, site.formerEstablishment(), establishment);
    }

    /** Partners were convened; what counts is when that was first. */
    Earmarked convened(PartialDate on) {
      return convenedOn == null || convenedOn.isSurelyAfter(on) ? withConvenedOn(on) : this;
    }
  }
}
