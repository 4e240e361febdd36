package org.candour.command.clerk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.candour.command.clerk.ClerksCommands.Answer;
import org.candour.command.deadline.OverdueRecorder;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.deadline.StreamDeadlines;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.PartialDate;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.entry.CommandRef;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Has silences recorded that fell due: the oldest first, each on the day on which it fell due, by a
 * command that its stream decides. A day is over at midnight in London.
 */
final class Clerk implements OverdueRecorder {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int PAGE = 500;

  /** A backlog is counted no further. */
  static final int MOST_COUNTED = 1_000;

  private final DeadlineTable table;
  private final LedgerLookup record;
  private final ClerksCommands commands;
  private final Clock clock;
  private final Duration patience;
  private final Duration grace;

  /**
   * @param patience how long a stream must have been quiet, so that nobody is overtaken who is just
   *     writing down what happened long ago
   * @param grace how long nothing is said of a day that was over when the ledger learned of it
   */
  Clerk(
      DeadlineTable table,
      LedgerLookup record,
      ClerksCommands commands,
      Clock clock,
      Duration patience,
      Duration grace) {
    this.table = table;
    this.record = record;
    this.commands = commands;
    this.clock = clock;
    this.patience = patience;
    this.grace = grace;
  }

  /** Records everything that fell due until now; gives the number of silences recorded. */
  int work() {
    table.readOn();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, LONDON);
    int recorded = 0;
    @Nullable OverdueDeadline last = null;
    List<OverdueDeadline> page;
    do {
      page = table.unrecorded(today, now.minus(patience), now.minus(grace), last, PAGE);
      for (OverdueDeadline overdue : page) {
        last = overdue;
        if (record(overdue)) {
          recorded++;
          if (fallsDueAgain(overdue.stream(), today)) {
            page = List.of(overdue);
            break;
          }
        }
      }
    } while (!page.isEmpty());
    table.readOn();
    return recorded;
  }

  /** How many deadlines passed of which {@link #work} would record something now. */
  int backlog() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, LONDON);
    return table
        .unrecorded(today, now.minus(patience), now.minus(grace), null, MOST_COUNTED)
        .size();
  }

  /** What recurs may have fallen due again since, before others that fell due later. */
  private boolean fallsDueAgain(StreamId stream, LocalDate today) {
    boolean again = !overdueIn(stream, today).isEmpty();
    if (again) {
      table.readOn();
    }
    return again;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Nothing is recorded for a date that may be before the day on which it fell due, and of a day
   * that was over when the ledger learned of it only after the grace.
   */
  @Override
  public void before(StreamId stream, PartialDate on) {
    if (DeadlinePolicies.instance().of(stream.type()).isEmpty() || !on.isKnown()) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
    LocalDate before = on.earliest().isBefore(today) ? on.earliest() : today;
    boolean more = true;
    while (more) {
      more = overdueIn(stream, before).stream().anyMatch(this::record);
    }
  }

  /** What passed unrecorded in a stream before a day, as the ledger now stands, oldest first. */
  private List<OverdueDeadline> overdueIn(StreamId stream, LocalDate day) {
    Instant now = clock.instant();
    return StreamDeadlines.of(record, stream).entrySet().stream()
        .filter(named -> named.getValue().mayBeSpokenOf(now, grace))
        .flatMap(named -> OverdueDeadline.before(day, stream, named).stream())
        .sorted(Comparator.comparing(OverdueDeadline::on))
        .toList();
  }

  /**
   * Asks the stream to record a silence. It refuses if something came meanwhile; another node may
   * have been faster, or may have moved the stream: then the table, read again, tells.
   */
  private boolean record(OverdueDeadline overdue) {
    return commands.issue(
            new RecordSilence(overdue.stream(), overdue.deadline(), overdue.on()),
            new CommandRef(overdue.key(), RecordSilence.NAME),
            PartialDate.of(overdue.on()),
            overdue.causedBy())
        == Answer.RECORDED;
  }
}
