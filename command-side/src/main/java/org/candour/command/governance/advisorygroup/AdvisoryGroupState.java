package org.candour.command.governance.advisorygroup;

import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEngaged;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** What an advisory group's events amount to. */
sealed interface AdvisoryGroupState extends StreamState {

  /** Nothing is on record. */
  record NotEngaged() implements AdvisoryGroupState {}

  /**
   * It was engaged.
   *
   * @param stoodDownOn since when it advises no more; null while it does
   */
  record Engaged(AdvisoryGroupEngaged group, @Nullable PartialDate stoodDownOn)
      implements AdvisoryGroupState {
    @Override
    public Set<StreamId> concerns() {
      return group.concerns();
    }

    @Override
    public Sides voices() {
      return Sides.of(Side.ADDRESSEE, group.advises())
          .and(Side.ORGANISATION, group.organisations());
    }
  }
}
