package org.candour.query.view;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.id.StreamId;
import org.candour.query.ledger.LedgerEntry;

/**
 * A view with one row per stream of a type, folded from that stream, and from those entries of
 * others that come from it; the stream's id is the row's key.
 *
 * @param <V> the row
 * @param <D> the row while an entry changes it
 */
public abstract class StreamView<V, D extends RowDraft<V>> implements View<V> {

  private final String name;
  private final String stream;
  private final Class<V> rowType;

  protected StreamView(String name, String stream, Class<V> rowType) {
    this.name = name;
    this.stream = stream;
    this.rowType = rowType;
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
    for (StreamId origin : origins(recorded.event())) {
      if (origin.type().equals(stream)) {
        keys.add(origin.id());
      }
    }
    return keys;
  }

  /**
   * The streams that an event says that it comes from or is for, whatever their types. Rows of
   * those show it too, so that a link is seen at both its ends.
   */
  protected Set<StreamId> origins(Event event) {
    return Set.of();
  }

  @Override
  public final Optional<V> evolve(String key, Optional<V> row, LedgerEntry recorded) {
    boolean own = recorded.stream().type().equals(stream) && recorded.stream().id().equals(key);
    if (!own && row.isEmpty()) {
      throw new OutOfPlaceException(name, recorded);
    }
    D draft = draft(key, row);
    if (own) {
      happened(draft, recorded);
    } else {
      arisen(draft, recorded);
    }
    return Optional.of(draft.build());
  }

  /** The row as it was, or an empty one, to be changed. */
  protected abstract D draft(String key, Optional<V> row);

  /** An entry of the row's own stream. */
  protected abstract void happened(D draft, LedgerEntry recorded);

  /** An entry of another stream that comes from the row's, as {@link #origins} says. */
  protected void arisen(D draft, LedgerEntry recorded) {
    throw new OutOfPlaceException(name, recorded);
  }

  @Override
  public final Optional<String> replays() {
    return Optional.of(stream);
  }
}
