package org.candour.command.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.candour.command.clerk.ClerksCommands;
import org.candour.command.clerk.ClerksRound;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.time.PlayedClock;
import org.candour.events.PartialDate;
import org.candour.events.demonstration.DemonstrationDeclared;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.Entry;

/**
 * Plays time on a demonstration ledger: the days pass one by one, and at the beginning of each the
 * clerk records what fell due on the day before.
 */
public final class Demonstration {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime CLERKS_HOUR = LocalTime.of(0, 5);

  private final PlayedClock clock;
  private final ClerksRound clerk;

  /**
   * Declares the ledger a demonstration if nothing stands in it yet, and otherwise goes on where it
   * ended.
   *
   * @throws NoDemonstrationException if it is another ledger
   */
  Demonstration(
      PlayedClock clock, LedgerLookup record, ClerksCommands commands, ClerksRound clerk) {
    this.clock = clock;
    this.clerk = clerk;
    if (record.size() == 0) {
      declare(commands);
    }
    long size = record.size();
    if (!(at(record, DemonstrationDeclared.INDEX).payload() instanceof DemonstrationDeclared)) {
      throw new NoDemonstrationException(size);
    }
    clock.moveTo(at(record, size - 1).recordedAt());
  }

  private static Entry at(LedgerLookup record, long index) {
    return record.entry(index).orElseThrow();
  }

  private void declare(ClerksCommands commands) {
    LocalDate from = LocalDate.ofInstant(clock.instant(), LONDON);
    commands.issue(
        new DeclareDemonstration(from, LocalDate.now(LONDON)),
        new CommandRef(DeclareDemonstration.NAME, DeclareDemonstration.NAME),
        PartialDate.of(from),
        null);
  }

  /** Lets time pass up to an instant, or up to now if that is earlier. */
  public void playTo(Instant at) {
    LocalDate last = LocalDate.ofInstant(at, LONDON);
    for (LocalDate day : daysUntil(last)) {
      clock.moveTo(day.atTime(CLERKS_HOUR).atZone(LONDON).toInstant());
      clerk.work();
    }
    clock.moveTo(at);
  }

  /** The days that begin on the way to the end of one. */
  private List<LocalDate> daysUntil(LocalDate last) {
    LocalDate next = LocalDate.ofInstant(clock.instant(), LONDON).plusDays(1);
    return next.isAfter(last) ? List.of() : next.datesUntil(last.plusDays(1)).toList();
  }

  /** Plays up to now, and goes on with the true time. */
  public void end() {
    playTo(Instant.now());
    clock.goOn();
  }
}
