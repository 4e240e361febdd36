package org.candour.command.governance.board.state;

import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.governance.board.refusal.BoardRefusals.OfAnotherBoard;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LinkResolver;
import org.candour.events.entry.EventRegistry;
import org.candour.events.governance.board.BoardEvent;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;

/** Looks up entries of the board that decides. */
public final class OwnEntries {

  private OwnEntries() {}

  /** Those of a type, in their order. */
  public static Stream<IndexedEntry> of(Class<? extends BoardEvent> type, DecisionContext context) {
    return context.record().indexed(context.stream()).stream()
        .filter(one -> type.isInstance(one.entry().payload()));
  }

  /**
   * The link to one of them.
   *
   * @throws OfAnotherBoard if it stands in another board’s stream
   */
  public static Link link(long index, Class<? extends BoardEvent> type, DecisionContext context) {
    String name = EventRegistry.instance().typeOf(type).value();
    StreamId stream = new LinkResolver(context.record()).entry(index, Set.of(name)).stream();
    if (!stream.equals(context.stream())) {
      throw new OfAnotherBoard(index, stream);
    }
    return new Link(index, stream);
  }

  /** What an entry says that was linked to. */
  public static <E extends BoardEvent> E event(Link link, Class<E> type, DecisionContext context) {
    return type.cast(context.record().entry(link.entry()).orElseThrow().payload());
  }
}
