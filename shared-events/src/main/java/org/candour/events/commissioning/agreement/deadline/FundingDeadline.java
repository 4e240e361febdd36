package org.candour.events.commissioning.agreement.deadline;

import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;

/**
 * Funding ends with the last day of the term, as last agreed, or on the day that notice was given
 * of. That day comes whatever anybody does, so it passes without a silence.
 */
public final class FundingDeadline implements DeadlinePolicy {

  @Override
  public String stream() {
    return "agreement";
  }

  @Override
  public String name() {
    return "funding";
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.FUNDING;
  }

  @Override
  public boolean chief() {
    return true;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case AgreementSigned e -> Optional.of(Deadline.unwatched(e.terms().endsOn(), index));
      case AgreementVaried e when e.agreed() && e.endsOn() != null ->
          before.map(end -> end.moved(e.endsOn(), index));
      case NoticeGiven e -> before.map(end -> end.moved(e.endsOn(), index));
      case AgreementEnded _ -> before.map(Deadline::closed);
      case Event _ -> before;
    };
  }
}
