package org.candour.command.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.candour.command.authority.Authority;
import org.candour.command.authority.Sides;
import org.candour.command.deadline.LiftedSilences;
import org.candour.command.definition.Command;
import org.candour.command.duties.Judgement;
import org.candour.command.shell.ComplyOrExplain.Given;
import org.candour.command.stream.AnyStreamDecider;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.WhoseWord;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.Role;
import org.candour.events.TermsAnswered;
import org.candour.events.duties.DutyJudged;
import org.candour.events.entry.Actor;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * The thin shell of every stream, which Axon loads: it finds out whose matter and whose word a
 * command is, lets the stream's {@link Decider} decide, and settles every decision by comply or
 * explain. Its identifier is the stream's, as {@code type/id}.
 */
@AggregateRoot(type = "stream")
public final class StreamShell {

  /** Metadata of commands and events: their {@link EntryMetadata}. */
  public static final String CIRCUMSTANCES = "circumstances";

  /** Metadata of commands: the {@link Authority} with which they are issued. */
  public static final String AUTHORITY = "authority";

  /** Metadata of commands: explanations by the duty that each explains, a map of texts. */
  public static final String EXPLANATIONS = "explanations";

  /** Metadata of commands: that they are decided and not recorded. */
  public static final String REHEARSAL = "rehearsal";

  /** Metadata of events: the streams that they concern, a set of {@link StreamId}. */
  public static final String CONCERNS = "concerns";

  /** The name under which Axon's bus takes every command of every stream. */
  static final String COMMAND = "stream";

  private final Deciders deciders;

  /** Null until something has happened in the stream. */
  @AggregateIdentifier private @Nullable String id;

  private FoldedStream<?, ?, ?> stream;

  /** A stream as its events left it, or one in which nothing has happened if the id is null. */
  StreamShell(@Nullable StreamId id, FoldedStream<?, ?, ?> stream, Deciders deciders) {
    this.deciders = deciders;
    this.id = id == null ? null : id.toString();
    this.stream = stream;
  }

  /** A command as the bus takes it. */
  public static GenericCommandMessage<StreamCommand> message(
      StreamCommand command, Map<String, ?> metadata) {
    return new GenericCommandMessage<>(new GenericMessage<>(command, metadata), COMMAND);
  }

  FoldedStream<?, ?, ?> stream() {
    return stream;
  }

  /**
   * Decides, and records what is decided.
   *
   * @throws Rehearsed if it was asked only what would be recorded
   */
  @CommandHandler(commandName = COMMAND)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      StreamCommand command,
      DecisionContext asked,
      @MetaDataValue(EXPLANATIONS) @Nullable Map<String, String> byDuty,
      @MetaDataValue(REHEARSAL) @Nullable Boolean rehearsal) {
    Set<StreamId> matter = matter(command, asked.record());
    List<Role> roles =
        id == null ? asked.authority().opening(matter) : asked.authority().in(matter);
    DecisionContext context = asked.in(matter, roles, word(command, asked.record()));
    checkOnBehalfOf(command, context, matter);
    Decision decision = decide(command, context);
    List<Judgement> judgements = RivalAccounts.judge(stream, decision, context);
    id = command.target().toString();
    EntryMetadata circumstances = context.circumstances();
    List<Event> events =
        new ArrayList<>(
            ComplyOrExplain.settle(
                decision,
                judgements,
                circumstances,
                new Given(circumstances.explanation(), byDuty == null ? Map.of() : byDuty),
                stream.explained()));
    for (Event event : decision.events()) {
      if (event instanceof FactCorrected fact) {
        events.addAll(JudgedAgain.by(fact, stream.decider(), context));
      } else if (event instanceof TermsAnswered answer) {
        events.addAll(JudgedAgain.by(answer, stream.decider(), context));
      }
    }
    events.addAll(
        LiftedSilences.by(
            context.record(), command.target(), circumstances, events, stream.silent()));
    if (Boolean.TRUE.equals(rehearsal)) {
      throw new Rehearsed(events);
    }
    for (Event event : events) {
      Set<StreamId> concerns = new HashSet<>(stream.state().concerns());
      concerns.addAll(event.concerns());
      concerns.remove(command.target());
      AggregateLifecycle.apply(
          event,
          MetaData.with(CIRCUMSTANCES, of(event, circumstances))
              .and(CONCERNS, Set.copyOf(concerns)));
    }
  }

  /** A judgement carries the explanation that belongs to it, and no other. */
  private static EntryMetadata of(Event event, EntryMetadata circumstances) {
    return event instanceof DutyJudged judged
        ? circumstances.explaining(judged.explanation())
        : circumstances;
  }

  /**
   * Whose matter a command is. Of an open stream its own record says so, and what the command names
   * counts only where that confirms it; else everybody could name themselves.
   */
  private Set<StreamId> matter(StreamCommand command, LedgerLookup ledger) {
    Set<StreamId> matter = new HashSet<>(command.within());
    if (id != null) {
      matter.retainAll(stream.state().parties());
      matter.addAll(stream.state().concerns());
      deciders
          .ofAnyStream(command)
          .ifPresent(decider -> matter.addAll(decider.concerns(command, ledger)));
    }
    matter.add(command.target());
    return matter;
  }

  /** Whose word a command is. */
  private WhoseWord word(StreamCommand command, LedgerLookup ledger) {
    Command definition = command.getClass().getAnnotation(Command.class);
    if (definition == null || (id == null && !definition.opens())) {
      return WhoseWord.ofNobody();
    }
    Sides sides =
        deciders
            .ofAnyStream(command)
            .map(decider -> decider.voices(command, ledger))
            .orElseGet(() -> stream.voices(command));
    return new WhoseWord(List.of(definition.says()), sides, command.speaks());
  }

  /** Of those who speak for themselves nothing is looked up. */
  private void checkOnBehalfOf(
      StreamCommand command, DecisionContext context, Set<StreamId> matter) {
    if (context.authority().onBehalfOf() != null) {
      List<Actor> acted =
          context.record().stream(command.target()).stream()
              .map(entry -> entry.circumstances().by())
              .toList();
      context.authority().checkOnBehalfOf(deciders.accounts(), matter, acted);
    }
  }

  private Decision decide(StreamCommand command, DecisionContext context) {
    Optional<AnyStreamDecider<StreamCommand>> ofAny = deciders.ofAnyStream(command);
    if (ofAny.isEmpty()) {
      Decision decision = stream.decide(command, context);
      if (id != null && !stream.decider().order().isAny()) {
        stream.refuseOutOfOrder(decision, context.record().stream(command.target()), context);
      }
      return decision;
    }
    if (id == null) {
      throw new NoSuchStream(command.target());
    }
    return ofAny.get().decide(command, stream.decider(), context);
  }

  @EventSourcingHandler
  void on(
      Event event,
      @MetaDataValue(CIRCUMSTANCES) EntryMetadata circumstances,
      DomainEventMessage<?> message) {
    id = Objects.requireNonNull(message.getAggregateIdentifier());
    stream = stream.after(event, circumstances.occurredOn());
  }
}
