package org.candour.query.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.events.Event;
import org.candour.events.deadline.Silence;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.duties.DutyJudged;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Judged;
import org.candour.query.testing.Draft;
import org.jspecify.annotations.Nullable;

/** Counts that look at entries alone, and at no view. */
record PlainEntries(List<Draft> history) {

  /** The entries of one stream, among all. */
  record OfStream(PlainEntries all, StreamId stream) {

    private Stream<Event> events() {
      return all.history().stream()
          .filter(draft -> draft.stream().equals(stream))
          .map(Draft::event);
    }

    long count(Class<?> type) {
      return events().filter(type::isInstance).count();
    }

    <E> long count(Class<E> type, Predicate<E> which) {
      return events().filter(type::isInstance).map(type::cast).filter(which).count();
    }

    <E> long sum(Class<E> type, ToLongFunction<E> of) {
      return events().filter(type::isInstance).map(type::cast).mapToLong(of).sum();
    }

    /** Silences that nothing lifted since. */
    long silences(Class<? extends Silence> type) {
      return all.silences(stream, type);
    }

    /** Judgements that none took the place of. */
    long judged(Class<? extends DutyJudged> type) {
      return all.judged(stream, type);
    }

    /** Entries of any stream that link to this one. */
    <E> long linked(Class<E> type, Function<E, @Nullable Link> link) {
      return all.count(
          type,
          event -> {
            Link to = link.apply(event);
            return to != null && to.stream().equals(stream);
          });
    }
  }

  OfStream of(StreamId stream) {
    return new OfStream(this, stream);
  }

  <E> long count(Class<E> type, Predicate<E> which) {
    return history.stream()
        .map(Draft::event)
        .filter(type::isInstance)
        .map(type::cast)
        .filter(which)
        .count();
  }

  /** The streams of a type that an entry stands in. */
  Set<StreamId> streams(String type) {
    return history.stream()
        .map(Draft::stream)
        .filter(stream -> stream.type().equals(type))
        .collect(Collectors.toSet());
  }

  /** Silences in a stream, null for all, that nothing lifted since. */
  long silences(@Nullable StreamId stream, Class<? extends Silence> type) {
    Set<Long> lifted = numbers(SilenceLifted.class, SilenceLifted::silence);
    return in(stream, type).filter(index -> !lifted.contains(index)).count();
  }

  /** Judgements in a stream, null for all, that none took the place of. */
  long judged(@Nullable StreamId stream, Class<? extends DutyJudged> type) {
    Set<Long> replaced = numbers(DutyJudged.class, DutyJudged::instead);
    return in(stream, type).filter(index -> !replaced.contains(index)).count();
  }

  /** How many judgements in a stream stand, by what they found. */
  Map<Judged.Outcome, Long> judged(StreamId stream) {
    Set<Long> replaced = numbers(DutyJudged.class, DutyJudged::instead);
    return in(stream, DutyJudged.class)
        .filter(index -> !replaced.contains(index))
        .map(index -> Judged.Outcome.of((DutyJudged) history.get(index.intValue()).event()))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** The last event of some types in a stream, but for silences that were lifted. */
  Event last(StreamId stream, List<Class<? extends Event>> types) {
    Set<Long> lifted = numbers(SilenceLifted.class, SilenceLifted::silence);
    return in(stream, Event.class)
        .filter(index -> !lifted.contains(index))
        .map(index -> history.get(index.intValue()).event())
        .filter(event -> types.contains(event.getClass()))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private <E> Set<Long> numbers(Class<E> type, Function<E, @Nullable Long> number) {
    return history.stream()
        .map(Draft::event)
        .filter(type::isInstance)
        .map(type::cast)
        .flatMap(event -> Stream.ofNullable(number.apply(event)))
        .collect(Collectors.toSet());
  }

  private Stream<Long> in(@Nullable StreamId stream, Class<?> type) {
    return IntStream.range(0, history.size())
        .filter(index ->
            (stream == null || history.get(index).stream().equals(stream))
                && type.isInstance(history.get(index).event()))
        .mapToObj(Long::valueOf);
  }
}
