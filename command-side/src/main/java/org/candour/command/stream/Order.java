package org.candour.command.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EventRegistry;

/**
 * In which order the events of a stream can have happened. Only what is sure is refused: a date of
 * which no more than the year is known passes wherever a day of that year would, and events may be
 * recorded in any order.
 */
public final class Order {

  /** Says nothing: registers name things that were there long before. */
  public static final Order ANY = new Order(Set.of(), false, List.of());

  private final Set<Class<? extends Event>> early;
  private final boolean opened;
  private final List<Rule> rules;

  private Order(Set<Class<? extends Event>> early, boolean opened, List<Rule> rules) {
    this.early = Set.copyOf(early);
    this.opened = opened;
    this.rules = List.copyOf(rules);
  }

  /** Why an event cannot have happened on a date beside an entry; empty if it can. */
  private interface Rule {
    Optional<Entry> against(List<Entry> history, Event event, PartialDate on);
  }

  /** Nothing happens before what opened the stream, but for events of these types. */
  @SafeVarargs
  @SuppressWarnings("varargs") // They are only read.
  public static Order openedFirst(Class<? extends Event>... but) {
    return new Order(Set.of(but), true, List.of());
  }

  /** What follows something else: surely not before the first of those, once one is recorded. */
  public Order follows(Class<? extends Event> what, Class<? extends Event> other) {
    return follows(what, _ -> "", other, _ -> "");
  }

  /** The same among events that are about the same thing. */
  public <A extends Event, B extends Event> Order follows(
      Class<A> what, Function<A, Object> of, Class<B> other, Function<B, Object> ofOther) {
    return with((history, event, on) -> {
      if (!what.isInstance(event)) {
        return Optional.empty();
      }
      Object about = of.apply(what.cast(event));
      List<Entry> others =
          history.stream()
              .filter(entry -> other.isInstance(entry.payload()))
              .filter(entry -> ofOther.apply(other.cast(entry.payload())).equals(about))
              .toList();
      return others.stream().allMatch(entry -> on(entry).isSurelyAfter(on))
          ? others.stream().findFirst()
          : Optional.empty();
    });
  }

  /** What ends the stream for events of these types, or of all if none is named. */
  @SafeVarargs
  @SuppressWarnings("varargs") // They are only read.
  public final Order ends(Class<? extends Event> end, Class<? extends Event>... what) {
    Set<Class<? extends Event>> ended = Set.of(what);
    return with((history, event, on) -> {
      Stream<Entry> against =
          end.isInstance(event)
              ? history.stream()
                  .filter(entry -> isEnded(ended, entry.payload()))
                  .filter(entry -> on(entry).isSurelyAfter(on))
              : history.stream()
                  .filter(_ -> isEnded(ended, event))
                  .filter(entry -> end.isInstance(entry.payload()))
                  .filter(entry -> on.isSurelyAfter(on(entry)));
      return against.findFirst();
    });
  }

  /** Whether it says anything. */
  public boolean isAny() {
    return !opened && rules.isEmpty();
  }

  /**
   * Refuses what cannot have happened on that date in that stream.
   *
   * @param history the entries of the stream, as corrected, without the event
   * @throws OutOfOrder if it surely comes before what it follows, or after what ended it
   */
  public void check(List<Entry> history, Event event, PartialDate on) {
    if (history.isEmpty()) {
      return;
    }
    Entry first = history.getFirst();
    if (opened && !early.contains(event.getClass()) && on(first).isSurelyAfter(on)) {
      throw new OutOfOrder(event, on, first);
    }
    List<Entry> own = own(history);
    for (Rule rule : rules) {
      rule.against(own, event, on)
          .ifPresent(other -> {
            throw new OutOfOrder(event, on, other);
          });
    }
  }

  /** Judgements, silences and corrections have no order of their own. */
  private static List<Entry> own(List<Entry> history) {
    String stream = type(history.getFirst().payload()).split("[.]", 2)[0];
    return history.stream()
        .filter(entry -> type(entry.payload()).startsWith(stream + "."))
        .toList();
  }

  private Order with(Rule rule) {
    return new Order(early, opened, Stream.concat(rules.stream(), Stream.of(rule)).toList());
  }

  private static boolean isEnded(Set<Class<? extends Event>> ended, Event event) {
    return ended.isEmpty() || ended.contains(event.getClass());
  }

  private static PartialDate on(Entry entry) {
    return entry.circumstances().occurredOn();
  }

  private static String type(Event event) {
    return EventRegistry.instance().typeOf(event.getClass()).value();
  }

  /** It is said to have happened before what it follows, or after what ended it. */
  public static final class OutOfOrder extends Refusal {
    OutOfOrder(Event event, PartialDate on, Entry other) {
      super(
          "“"
              + words(event)
              + "” ("
              + on.inWords()
              + ") cannot come "
              + (on(other).isSurelyAfter(on) ? "before" : "after")
              + " “"
              + words(other.payload())
              + "” ("
              + on(other).inWords()
              + "): check both dates",
          Map.of(
              "event",
              type(event),
              "occurredOn",
              on,
              "other",
              type(other.payload()),
              "otherOn",
              on(other)));
    }

    /** {@code closure announced} for {@code closure.announced}. */
    private static String words(Event event) {
      return type(event).replace('.', ' ').replace('-', ' ');
    }
  }
}
