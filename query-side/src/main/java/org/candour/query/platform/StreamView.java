package org.candour.query.platform;

import java.util.Optional;
import java.util.Set;
import org.candour.query.ledger.Recorded;

/**
 * A view with one row per stream of a type, folded from that stream alone; the stream's id is the
 * row's key.
 *
 * @param <V> the row
 */
public abstract class StreamView<V> implements View<V> {

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
  public final Set<String> keys(Recorded recorded) {
    return recorded.entry().stream().type().equals(stream)
        ? Set.of(recorded.entry().stream().id())
        : Set.of();
  }

  @Override
  public final Optional<String> replays() {
    return Optional.of(stream);
  }
}
