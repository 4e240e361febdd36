package org.candour.command.commissioning.provisionmap;

import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.commissioning.provisionmap.ProvisionMapTerms;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** What a map of provision amounts to. */
sealed interface ProvisionMapState extends StreamState {

  /** Nothing is on record. */
  record NotMapped() implements ProvisionMapState {}

  /** A site is mapped. */
  record Mapped(ProvisionMapTerms terms) implements ProvisionMapState {
    @Override
    public Set<StreamId> concerns() {
      return Subjects.of(terms.establishment(), terms.development(), terms.partners());
    }

    @Override
    public Sides voices() {
      return Sides.of(Side.ESTABLISHMENT, terms.establishment())
          .and(Side.ORGANISATION, terms.partners());
    }
  }
}
