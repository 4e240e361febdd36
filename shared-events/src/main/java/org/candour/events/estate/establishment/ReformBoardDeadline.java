package org.candour.events.estate.establishment;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.DutyTerm;
import org.candour.events.deadline.MeetsElsewhere;
import org.candour.events.deadline.MeetsElsewhere.Met;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/**
 * A reform prison gets a board of governors within the time after its designation that the duty of
 * that day sets, unless it has one already. The board is constituted in a stream of its own.
 */
public final class ReformBoardDeadline implements DeadlinePolicy {

  public static final String NAME = "board";

  private static final DutyTerm TERM = new DutyTerm("reform-prison-board");

  @Override
  public String stream() {
    return "establishment";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.BOARD;
  }

  @Override
  public Optional<DutyTerm> term() {
    return Optional.of(TERM);
  }

  @Override
  public boolean ofImports() {
    return false;
  }

  @Override
  public Set<String> reads() {
    return Set.of(stream(), "board");
  }

  @Override
  public Set<StreamId> about(Entry entry) {
    return switch (entry.payload()) {
      case MeetsElsewhere e ->
          e.meets().stream()
              .filter(met -> met.stream().type().equals(stream()))
              .filter(met -> met.deadline().equals(NAME))
              .map(Met::stream)
              .collect(Collectors.toSet());
      case Event _ -> DeadlinePolicy.super.about(entry);
    };
  }

  /** The board of the prison has its code. */
  @Override
  public Set<StreamId> besides(Entry opening) {
    return Set.of(new StreamId("board", opening.stream().id()));
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case ReformPrisonDesignated e when !e.hasBoard() -> designated(before, entry, index);
      case MeetsElsewhere _, ReformStatusEnded _ -> before.map(Deadline::closed);
      case BoardMissing _ -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }

  @Override
  public BoardMissing silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new BoardMissing(due);
  }

  private static Optional<Deadline> designated(Optional<Deadline> before, Entry entry, long index) {
    LocalDate day = TERM.from(entry);
    return before
        .map(due -> due.askedAnew(day, index))
        .or(() -> Optional.of(Deadline.opened(day, entry, index)));
  }
}
