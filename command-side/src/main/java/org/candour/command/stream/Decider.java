package org.candour.command.stream;

import java.util.List;
import java.util.Set;
import org.candour.command.authority.Sides;
import org.candour.command.classpath.TypeArguments;
import org.candour.command.duties.Judgement;
import org.candour.events.Event;
import org.candour.events.PartialDate;

/**
 * All that a type of stream is: how its history starts, what it decides on a command, and what an
 * event makes of it. Pure functions; they are found by this type, so that each needs a constructor
 * without parameters.
 *
 * @param <C> the sealed type of its commands
 * @param <E> the sealed type of its events
 * @param <S> the sealed type of its states
 */
public interface Decider<C extends StreamCommand, E extends Event, S extends StreamState> {

  /** The type of stream: {@code closure}. */
  String stream();

  /** The state of a stream in which nothing has happened yet. */
  S initial();

  /**
   * Which parties hold which side, of a command to the stream as it stands: as the state says, or
   * by the command's own terms where that opens the stream.
   */
  default Sides voices(C command, S state) {
    return command.voices().equals(Sides.NONE) ? state.voices() : command.voices();
  }

  /**
   * Decides a command of the stream's own.
   *
   * @throws Refusal if the stream refuses it as it stands
   */
  Decision decide(C command, S state, DecisionContext context);

  /**
   * Holds an event of the stream against the duties that apply to it. A pure function of the event,
   * of the state before it, of the circumstances, and of what the ledger holds of other streams, so
   * that it can be asked again once one of them is corrected.
   */
  default List<Judgement> judge(E event, S before, DecisionContext context) {
    return List.of();
  }

  /**
   * The types of other streams whose entries its judgements read. Once something there is corrected
   * or contested, the clerk has what rests on it judged again. Reading others is an error.
   */
  default Set<String> judgedBy() {
    return Set.of();
  }

  /**
   * The state after an event that happened on a date.
   *
   * @throws CorruptHistory if the event cannot have happened in that state
   */
  S evolve(S state, E event, PartialDate on);

  /** In which order its events can have happened: by default after the one that opened it. */
  default Order order() {
    return Order.openedFirst();
  }

  /**
   * The commands for which a state has room, by their types or the sealed types that group them, so
   * that nobody is offered what is refused whatever they say: all of them unless the stream tells.
   */
  default List<Class<? extends C>> open(S state) {
    return List.of(commands());
  }

  /** The type of its commands. */
  default Class<C> commands() {
    return TypeArguments.of(this, Decider.class, 0);
  }

  /** The type of its events. */
  default Class<E> events() {
    return TypeArguments.of(this, Decider.class, 1);
  }

  /** The type of its states. */
  default Class<S> states() {
    return TypeArguments.of(this, Decider.class, 2);
  }
}
