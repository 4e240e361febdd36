package org.candour.query.duties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.PartialDate;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.duties.Reckoning;
import org.candour.events.id.StreamId;
import org.candour.query.view.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due, or fell due, in one stream.
 *
 * @param concerns the establishments and organisations that it concerns, and what else it does
 * @param on the day, as far as it is known; null while none is set
 * @param open it is still to come
 * @param silent the ledger has recorded that nothing came by that day
 * @param more how many more of its kind are still to come in that stream
 * @param deadlines all that it is folded from, by their full names
 */
public record DeadlineRow(
    String id,
    StreamId stream,
    DeadlineKind kind,
    List<StreamId> concerns,
    @Nullable PartialDate on,
    boolean open,
    boolean silent,
    int more,
    @Internal Map<String, Deadline> deadlines) {

  private static final Comparator<Map.Entry<String, Deadline>> FIRST =
      Comparator.comparing((Map.Entry<String, Deadline> due) -> !due.getValue().open())
          .thenComparing(due -> lastDay(due.getValue()));

  public DeadlineRow {
    concerns = List.copyOf(concerns);
    deadlines = Map.copyOf(deadlines);
  }

  /**
   * The row of a stream's deadlines of one kind: of what is still to come first, or came last.
   *
   * @param ofImports whether it is still to come where only a source told of it
   */
  static DeadlineRow of(
      String id,
      StreamId stream,
      DeadlineKind kind,
      List<StreamId> concerns,
      Map<String, Deadline> deadlines,
      boolean ofImports) {
    Deadline first = first(deadlines).getValue();
    long open = standing(deadlines).filter(due -> isOpen(due.getValue(), ofImports)).count();
    return new DeadlineRow(
        id,
        stream,
        kind,
        concerns,
        first.on(),
        open > 0,
        first.silent(),
        (int) Math.max(0, open - 1),
        deadlines);
  }

  /** Each day by which something is still to come, by the full name of its deadline. */
  public Map<String, Deadline> stillToCome() {
    return open
        ? standing(deadlines)
            .filter(due -> due.getValue().open())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue))
        : Map.of();
  }

  private static Stream<Map.Entry<String, Deadline>> standing(Map<String, Deadline> deadlines) {
    return deadlines.entrySet().stream().filter(due -> !DeadlinePolicies.isLeft(due.getKey()));
  }

  private static Map.Entry<String, Deadline> first(Map<String, Deadline> deadlines) {
    return standing(deadlines).min(FIRST).orElseThrow();
  }

  private static LocalDate lastDay(Deadline due) {
    return due.on() == null ? LocalDate.MAX : due.on().latest();
  }

  /** The entry that set its day. */
  public long setBy() {
    return first(deadlines).getValue().causedBy();
  }

  /** How a duty’s term led to its day; empty where no duty did, or somebody set another. */
  public Optional<Reckoning> reckoned(PartialDate since) {
    return on == null || !on.isExact()
        ? Optional.empty()
        : DeadlinePolicies.instance()
            .of(stream.type(), first(deadlines).getKey())
            .flatMap(DeadlinePolicy::term)
            .flatMap(term -> term.reckoned(since, on.latest()));
  }

  private static boolean isOpen(Deadline due, boolean ofImports) {
    return due.open() && (due.watched() || ofImports);
  }
}
