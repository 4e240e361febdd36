package org.candour.command.shell;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.modelling.command.CreationPolicyAggregateFactory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Makes the shell of a stream, with the decider of its type. */
public final class StreamShells
    implements AggregateFactory<StreamShell>, CreationPolicyAggregateFactory<StreamShell> {

  private final Deciders deciders;

  public StreamShells(Deciders deciders) {
    this.deciders = deciders;
  }

  /**
   * The shell of a stream in which nothing has happened yet.
   *
   * @param identifier the stream as {@code type/id}
   * @throws NoSuchStream if there is no such type of stream
   */
  @Override
  public StreamShell create(@Nullable Object identifier) {
    StreamId id = StreamId.parse(Objects.requireNonNull(identifier).toString());
    Decider<?, ?, ?> decider =
        deciders.ofStream(id.type()).orElseThrow(() -> new NoSuchStream(id));
    return new StreamShell(null, FoldedStream.starting(decider), deciders);
  }

  /** The shell that a snapshot holds, or else one to which all events are still to happen. */
  @Override
  public StreamShell createAggregateRoot(String identifier, DomainEventMessage<?> first) {
    return first.getPayload() instanceof StreamShell kept ? kept : create(identifier);
  }

  @Override
  public Class<StreamShell> getAggregateType() {
    return StreamShell.class;
  }
}
