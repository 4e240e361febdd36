package org.candour.query.view;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.TermsAnswered;
import org.candour.events.consent.Consent;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.deadline.SilenceRecorded;
import org.candour.events.duties.DutyJudged;
import org.candour.events.id.StreamId;
import org.candour.query.ledger.LedgerEntry;

/**
 * A view with one row per stream of a type, folded from that stream, and from those entries of
 * others that come from it; the stream's id is the row's key.
 *
 * @param <V> the row
 * @param <E> the stream's own events
 */
public abstract class StreamView<V, E extends Event> implements View<V> {

  private final String name;
  private final String stream;
  private final Class<V> rowType;
  private final Class<E> events;
  private final Function<String, V> initial;
  private final Marks<V> marks;

  /**
   * A view by its name and the type of its streams.
   *
   * @param initial a row of which nothing is known but its key
   */
  protected StreamView(
      String name,
      String stream,
      Class<V> rowType,
      Class<E> events,
      Function<String, V> initial,
      Marks<V> marks) {
    this.name = name;
    this.stream = stream;
    this.rowType = rowType;
    this.events = events;
    this.initial = initial;
    this.marks = marks;
  }

  /** The row after an event of its own stream. */
  protected abstract V happened(V row, E event, LedgerEntry entry);

  /**
   * The streams that an event says that it comes from or is for, whatever their types. Rows of
   * those show it too, so that a link is seen at both its ends.
   */
  protected Set<StreamId> origins(Event event) {
    return Set.of();
  }

  /** The same, where the entry and not its event says so. */
  protected Set<StreamId> origins(LedgerEntry recorded) {
    return origins(recorded.event());
  }

  /** The row after an entry of another stream that comes from its own, as {@link #origins} says. */
  protected V arisen(V row, LedgerEntry entry) {
    throw new OutOfPlaceException(name, entry);
  }

  /** The row after the ledger recorded that nothing came, in words that are no stream's own. */
  protected V silent(V row, SilenceRecorded silence, LedgerEntry entry) {
    return row;
  }

  /** The row after something that the ledger took for a silence turned out to be none. */
  protected V lifted(V row, SilenceLifted lifted) {
    return row;
  }

  /** The row with each consent that it keeps as it stands after an entry of its own stream. */
  protected V consented(V row, UnaryOperator<Consent> after) {
    return row;
  }

  private V consented(V row, LedgerEntry recorded) {
    return consented(
        row,
        consent ->
            consent.after(recorded.event(), recorded.entry().circumstances(), recorded.index()));
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Class<V> rowType() {
    return rowType;
  }

  @Override
  public final Set<String> keys(LedgerEntry recorded) {
    Set<String> keys = new HashSet<>();
    if (recorded.entry().stream().type().equals(stream)) {
      keys.add(recorded.stream().id());
    }
    Set<StreamId> others =
        recorded.event() instanceof SilenceLifted lifted
            ? Set.of(lifted.stream())
            : origins(recorded);
    for (StreamId origin : others) {
      if (origin.type().equals(stream)) {
        keys.add(origin.id());
      }
    }
    return keys;
  }

  @Override
  public final Optional<V> evolve(String key, Optional<V> row, LedgerEntry recorded) {
    if (recorded.event() instanceof SilenceLifted lifted) {
      boolean here = lifted.stream().equals(new StreamId(stream, key));
      V silent = row.orElseThrow(() -> new OutOfPlaceException(name, recorded));
      return Optional.of(here ? lifted(silent, lifted) : silent);
    }
    boolean own = recorded.stream().type().equals(stream) && recorded.stream().id().equals(key);
    return Optional.of(
        own
            ? evolve(row.orElseGet(() -> initial.apply(key)), recorded)
            : arisen(row.orElseThrow(() -> new OutOfPlaceException(name, recorded)), recorded));
  }

  private V evolve(V row, LedgerEntry recorded) {
    Event event = recorded.event();
    if (events.isInstance(event)) {
      return happened(row, events.cast(event), recorded);
    }
    return switch (event) {
      case DutyJudged judged when marks.judged() != null ->
          marks.judged().after(row, judged, recorded);
      case SilenceRecorded silence -> silent(row, silence, recorded);
      case TermsAnswered _ -> consented(row, recorded);
      case FactCorrected correction ->
          marks.corrected().after(consented(row, recorded), correction, recorded);
      default -> throw new OutOfPlaceException(name, recorded);
    };
  }

  @Override
  public final Optional<String> replays() {
    return Optional.of(stream);
  }
}
