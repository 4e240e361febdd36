package org.candour.events.partnership.commitment;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.jspecify.annotations.Nullable;

/**
 * The promise fell due and nothing stood for it.
 *
 * @param disputed what was shown for it before, and disputed; null if nothing was shown at all
 */
@EventType(value = "commitment.missed", visibility = Visibility.PUBLIC)
public record CommitmentMissed(LocalDate due, @Nullable Disputed disputed)
    implements CommitmentEvent, Silence {
  @Override
  public String deadline() {
    return PromiseDeadline.NAME;
  }

  /**
   * The last thing that was shown for a promise, and that it was disputed.
   *
   * @param account what was shown; null if only its being kept was confirmed
   * @param shownOn when
   * @param disputedOn when it was disputed
   */
  public record Disputed(@Nullable String account, PartialDate shownOn, PartialDate disputedOn) {}
}
