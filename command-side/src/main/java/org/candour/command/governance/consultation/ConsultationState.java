package org.candour.command.governance.consultation;

import java.util.Set;
import java.util.TreeSet;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** What a consultation's events amount to. */
sealed interface ConsultationState extends StreamState {

  /** Nothing is on record. */
  record NotOpened() implements ConsultationState {}

  /** It was opened. */
  sealed interface Held extends ConsultationState {
    Matter matter();

    @Override
    default Set<StreamId> concerns() {
      return matter().opened().concerns();
    }

    @Override
    default Set<StreamId> parties() {
      return matter().invited();
    }

    @Override
    default Sides voices() {
      return Sides.of(Side.ADDRESSEE, matter().opened().terms().by());
    }
  }

  /** It takes feedback. */
  record Open(Matter matter) implements Held {}

  /**
   * It takes no more.
   *
   * @param responses how many there were; null where a source does not say
   */
  record FeedbackClosed(Matter matter, @Nullable Integer responses, PartialDate on)
      implements Held {}

  /** Its outcome was published. */
  record Published(Matter matter, PartialDate on) implements Held {}

  /**
   * What it is.
   *
   * @param closes the last day for feedback, as last said
   * @param invited the organisations that were invited
   */
  record Matter(ConsultationOpened opened, PartialDate closes, Set<StreamId> invited) {
    public Matter {
      invited = Set.copyOf(invited);
    }

    Matter inviting(Set<StreamId> more) {
      Set<StreamId> all = new TreeSet<>(invited);
      all.addAll(more);
      return new Matter(opened, closes, all);
    }

    Matter until(PartialDate day) {
      return new Matter(opened, day, invited);
    }
  }
}
