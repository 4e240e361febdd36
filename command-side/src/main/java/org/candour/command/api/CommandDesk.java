package org.candour.command.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.candour.command.api.CommandReader.Read;
import org.candour.command.ledger.Idempotency;
import org.candour.command.ledger.Idempotency.Outcome;
import org.candour.command.ledger.LedgerEventStorageEngine;
import org.candour.command.ledger.LedgerEventStore;
import org.candour.command.ledger.RepeatedKey;
import org.candour.command.platform.Authority;
import org.candour.command.platform.LedgerRecord;
import org.candour.command.platform.NoSuchStream;
import org.candour.command.platform.NotYours;
import org.candour.command.platform.Refusal;
import org.candour.command.platform.Silences;
import org.candour.command.platform.StreamAggregate;
import org.candour.command.platform.StreamCommand;
import org.candour.events.Circumstances;
import org.candour.events.CommandRef;
import org.candour.events.PartialDate;
import org.candour.events.StreamId;
import org.candour.events.access.Account;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes a command in, has its stream decide it, and says what was recorded. */
@Component
final class CommandDesk {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int TRIES = 10;

  private final CommandBus bus;
  private final CommandReader reader;
  private final Silences silences;
  private final Idempotency idempotency;
  private final LedgerRecord record;
  private final Clock clock;

  CommandDesk(
      CommandBus bus,
      CommandReader reader,
      Silences silences,
      Idempotency idempotency,
      LedgerRecord record,
      Clock clock) {
    this.bus = bus;
    this.reader = reader;
    this.silences = silences;
    this.idempotency = idempotency;
    this.record = record;
    this.clock = clock;
  }

  /**
   * What was sent.
   *
   * @param by who sent it
   * @param key the idempotency key
   * @param trace the W3C trace id
   */
  record Sent(
      Account by, String key, String trace, CommandDefinition definition, ObjectNode body) {}

  /**
   * What a command came to.
   *
   * @param before whether it was recorded before, with this key
   */
  record Taken(Outcome outcome, boolean before) {}

  /**
   * Records what a command comes to, once for each key.
   *
   * @throws NotYours if it is not the sender's to say
   * @throws InvalidCommand if it is not valid
   * @throws KeyReused if the key came with another command before
   * @throws Refusal if its stream refuses it
   */
  Taken take(Sent sent) {
    Authority.of(sent.by(), sent.definition().roles(), false, null);
    String bodyHash = BodyHash.of(sent.definition(), sent.body());
    Optional<Outcome> earlier = earlier(sent, bodyHash);
    if (earlier.isPresent()) {
      return new Taken(earlier.get(), true);
    }
    Read read = reader.read(sent.definition(), sent.body());
    Authority authority =
        Authority.of(
            sent.by(),
            sent.definition().roles(),
            read.extras().source() != null,
            read.extras().onBehalfOf());
    Circumstances circumstances = circumstances(sent, authority, read.extras());
    if (!read.fresh()) {
      silences.before(read.command().target(), circumstances.occurredOn());
    }
    try {
      dispatch(read, authority, circumstances, bodyHash);
      return new Taken(earlier(sent, bodyHash).orElseThrow(), false);
    } catch (RepeatedKey | Refusal | ConcurrencyException e) {
      // Another request with this key may have been faster: its outcome is this one's.
      return new Taken(earlier(sent, bodyHash).orElseThrow(() -> e), true);
    }
  }

  private Optional<Outcome> earlier(Sent sent, String bodyHash) {
    Optional<Outcome> found = idempotency.find(sent.by().id(), sent.key());
    if (found.isPresent() && !found.get().bodyHash().equals(bodyHash)) {
      throw new KeyReused();
    }
    return found;
  }

  private Circumstances circumstances(Sent sent, Authority authority, Extras extras) {
    long size = record.size();
    for (long cited : extras.cites()) {
      if (cited < 0 || cited >= size) {
        throw new InvalidCommand("cites", "there is no entry " + cited);
      }
    }
    return new Circumstances(
        authority.claimed(),
        new CommandRef(sent.key(), sent.definition().name()),
        occurredOn(extras),
        null,
        sent.trace(),
        extras.documents(),
        extras.cites(),
        extras.source(),
        extras.explanation());
  }

  private PartialDate occurredOn(Extras extras) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
    PartialDate on = extras.occurredOn();
    if (on == null) {
      return PartialDate.of(today);
    }
    if (on.isKnown() && on.earliest().isAfter(today)) {
      throw new InvalidCommand("occurredOn", "lies in the future; today is " + today);
    }
    return on;
  }

  /** A stream that moved under a command, on another node, decides it again as it now stands. */
  private void dispatch(
      Read read, Authority authority, Circumstances circumstances, String bodyHash) {
    MetaData metadata =
        MetaData.with(StreamAggregate.CIRCUMSTANCES, circumstances)
            .and(StreamAggregate.AUTHORITY, authority)
            .and(LedgerEventStorageEngine.BODY_HASH, bodyHash);
    CommandMessage<StreamCommand> message =
        new GenericCommandMessage<>(
            new GenericMessage<>(
                read.command(),
                read.fresh() ? metadata.and(LedgerEventStore.FRESH, true) : metadata),
            read.command().target().type());
    for (int tries = 1; ; tries++) {
      FutureCallback<StreamCommand, Object> answer = new FutureCallback<>();
      bus.dispatch(message, answer);
      CommandResultMessage<?> result = answer.getResult();
      if (!result.isExceptional()) {
        return;
      }
      if (!(result.exceptionResult() instanceof ConcurrencyException) || tries == TRIES) {
        throw unchecked(result.exceptionResult(), read.command().target());
      }
    }
  }

  private static RuntimeException unchecked(Throwable e, StreamId stream) {
    return switch (e) {
      case NoHandlerForCommandException _ -> new NoSuchStream(stream);
      case RuntimeException unchecked -> unchecked;
      default -> new IllegalStateException("A command failed", e);
    };
  }

  /** The key was used before with another command or another body. */
  static final class KeyReused extends RuntimeException {}
}
