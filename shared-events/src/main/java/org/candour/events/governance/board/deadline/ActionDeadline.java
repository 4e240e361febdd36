package org.candour.events.governance.board.deadline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.MeetsElsewhere;
import org.candour.events.entry.Entry;
import org.candour.events.governance.board.ActionDeclined;
import org.candour.events.governance.board.ActionUnanswered;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;

/**
 * Each action that a resolution asks for is promised or declined by its day. A promise that arises
 * from the resolution stands in a stream of its own.
 */
public final class ActionDeadline implements DeadlinePolicy {

  private static final String PROMISES = "commitment";

  @Override
  public String stream() {
    return "board";
  }

  @Override
  public String name() {
    return AskedAction.DEADLINE;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.ASKED_ACTION;
  }

  @Override
  public Set<String> reads() {
    return Set.of(stream(), PROMISES);
  }

  @Override
  public Set<String> begunBeside(Entry own) {
    return own.payload() instanceof ResolutionRecorded e && !e.terms().actions().isEmpty()
        ? Set.of(PROMISES)
        : Set.of();
  }

  @Override
  public Set<StreamId> about(Entry entry) {
    return switch (entry.payload()) {
      case ResolutionRecorded _, ActionDeclined _, ActionUnanswered _ -> Set.of(entry.stream());
      case MeetsElsewhere e ->
          e.meets().stream()
              .filter(met -> met.deadline().startsWith(name() + " "))
              .map(MeetsElsewhere.Met::stream)
              .collect(Collectors.toSet());
      case Event _ -> Set.of();
    };
  }

  @Override
  public Set<String> items(Entry entry, long index) {
    return switch (entry.payload()) {
      case ResolutionRecorded e ->
          IntStream.rangeClosed(1, e.terms().actions().size())
              .mapToObj(number -> item(AskedAction.deadline(index, number)))
              .collect(Collectors.toSet());
      case ActionDeclined e ->
          Set.of(item(AskedAction.deadline(e.resolution().entry(), e.action())));
      case MeetsElsewhere e ->
          e.meets().stream().map(met -> item(met.deadline())).collect(Collectors.toSet());
      case Event _ -> Set.of();
    };
  }

  private String item(String deadline) {
    return deadline.substring(name().length() + 1);
  }

  private static int number(String deadline) {
    return Integer.parseInt(deadline.substring(deadline.lastIndexOf(' ') + 1));
  }

  @Override
  public Optional<Deadline> after(
      String deadline, Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case ResolutionRecorded e when before.isEmpty() ->
          Optional.of(
              Deadline.opened(e.terms().actions().get(number(deadline) - 1).due(), entry, index));
      case ActionDeclined _, MeetsElsewhere _ -> before.map(Deadline::closed);
      case ActionUnanswered _ -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }

  @Override
  public ActionUnanswered silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    Entry asked = history.get(causedBy);
    if (asked == null || !(asked.payload() instanceof ResolutionRecorded resolution)) {
      throw new IllegalStateException("No resolution asks for " + deadline);
    }
    int number = number(deadline);
    AskedAction action = resolution.terms().actions().get(number - 1);
    return new ActionUnanswered(
        due, new Link(causedBy, asked.stream()), number, action.what(), action.of());
  }
}
