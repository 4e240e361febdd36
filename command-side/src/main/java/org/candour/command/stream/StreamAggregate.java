package org.candour.command.stream;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.candour.command.authority.Authority;
import org.candour.command.correction.CorrectFact;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyBreached;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * The thin shell that Axon loads: it holds a stream's state, lets the stream's pure functions
 * decide and evolve, and settles every decision by comply or explain.
 *
 * @param <S> the stream's sealed state
 */
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE)
public abstract class StreamAggregate<S extends StreamState> {

  /** Metadata of commands and events: their {@link EntryMetadata}. */
  public static final String CIRCUMSTANCES = "circumstances";

  /** Metadata of commands: the {@link Authority} with which they are issued. */
  public static final String AUTHORITY = "authority";

  /** Metadata of events: the streams that they concern, a set of {@link StreamId}. */
  public static final String CONCERNS = "concerns";

  @AggregateIdentifier private @Nullable String id;
  private S state;
  private Map<String, ComplyOrExplain.Explained> explained = new HashMap<>();

  protected StreamAggregate(S absent) {
    state = absent;
  }

  /** Whether this is what became of a stream. */
  public final boolean isOf(StreamId stream) {
    return stream.toString().equals(id);
  }

  /** Decides, and records what is decided. */
  protected final void perform(StreamCommand command, DecisionContext asked) {
    DecisionContext deliberation = asked.in(matter(command, asked.record()));
    Decision decision = weigh(command, deliberation);
    id = command.target().toString();
    EntryMetadata circumstances = deliberation.circumstances();
    for (Event event : ComplyOrExplain.settle(decision, circumstances, explained)) {
      Set<StreamId> concerns = new HashSet<>(state.concerns());
      concerns.addAll(event.concerns());
      concerns.remove(command.target());
      AggregateLifecycle.apply(
          event, MetaData.with(CIRCUMSTANCES, circumstances).and(CONCERNS, Set.copyOf(concerns)));
    }
  }

  /**
   * Whose matter a command is. Of an open stream its own record says so, and what the command names
   * counts only where that confirms it; else everybody could name themselves.
   */
  private Set<StreamId> matter(StreamCommand command, LedgerLookup record) {
    Set<StreamId> matter = new HashSet<>(command.within());
    if (id != null) {
      matter.retainAll(state.parties());
      matter.addAll(state.concerns());
      if (command instanceof CorrectFact correction) {
        matter.addAll(correction.concerns(record));
      }
    }
    matter.add(command.target());
    return matter;
  }

  private Decision weigh(StreamCommand command, DecisionContext deliberation) {
    if (!(command instanceof CorrectFact correction)) {
      return decide(command, state, deliberation);
    }
    if (id == null) {
      throw new NoSuchStream(command.target());
    }
    return correction.decide(deliberation.record());
  }

  /** Decides a command of the stream's own; pure. */
  protected abstract Decision decide(
      StreamCommand command, S current, DecisionContext deliberation);

  /** The state after an event, which happened on a date; pure. */
  protected abstract S evolve(S current, Event event, PartialDate on);

  @EventSourcingHandler
  final void on(
      Event event,
      @MetaDataValue(CIRCUMSTANCES) EntryMetadata circumstances,
      DomainEventMessage<?> message) {
    id = Objects.requireNonNull(message.getAggregateIdentifier());
    if (event instanceof DutyBreached breach) {
      ComplyOrExplain.remember(breach, explained);
    }
    state = evolve(state, event, circumstances.occurredOn());
  }
}
