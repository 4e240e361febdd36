package org.candour.command.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of a demonstration: it stands where it is played to, never goes back and never runs
 * ahead of the true time, and goes on as the true clock once the playing is over. Only whoever
 * starts the command side in the same process can hand one in; no setting can.
 */
public final class PlayedClock implements InstantSource {

  private final InstantSource truth;

  /** Where it stands; empty once it is the true clock. */
  private final AtomicReference<Optional<Instant>> played;

  /** A clock that stands at an instant. */
  public PlayedClock(Instant from) {
    this(from, InstantSource.system());
  }

  PlayedClock(Instant from, InstantSource truth) {
    this.truth = truth;
    this.played = new AtomicReference<>(Optional.of(from));
  }

  /** Whether it is still played. */
  public boolean isPlayed() {
    return played.get().isPresent();
  }

  @Override
  public Instant instant() {
    return played.get().orElseGet(truth::instant);
  }

  /** Moves on to an instant, or to the true time if that is earlier. */
  public void moveTo(Instant at) {
    Instant now = truth.instant();
    Instant to = at.isAfter(now) ? now : at;
    played.updateAndGet(stands -> stands.map(before -> before.isBefore(to) ? to : before));
  }

  /** Goes on as the true clock. */
  public void goOn() {
    played.set(Optional.empty());
  }
}
