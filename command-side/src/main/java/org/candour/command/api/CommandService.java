package org.candour.command.api;

import static org.candour.command.metrics.CommandMeters.Outcome.FAILED;
import static org.candour.command.metrics.CommandMeters.Outcome.INVALID;
import static org.candour.command.metrics.CommandMeters.Outcome.NOT_YOURS;
import static org.candour.command.metrics.CommandMeters.Outcome.RECORDED;
import static org.candour.command.metrics.CommandMeters.Outcome.REFUSED;
import static org.candour.command.metrics.CommandMeters.Outcome.REPEATED;
import static org.candour.command.metrics.CommandMeters.Outcome.UNAVAILABLE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.candour.command.api.CommandReader.Read;
import org.candour.command.api.InvalidCommandException.FieldError;
import org.candour.command.authority.Authority;
import org.candour.command.authority.NotYours;
import org.candour.command.deadline.OverdueRecorder;
import org.candour.command.definition.Command;
import org.candour.command.definition.DateBounds;
import org.candour.command.ledger.append.Idempotency;
import org.candour.command.ledger.append.Idempotency.Outcome;
import org.candour.command.ledger.append.RepeatedKeyException;
import org.candour.command.ledger.axon.LedgerEventStore;
import org.candour.command.metrics.CommandMeters;
import org.candour.command.shell.Rehearsed;
import org.candour.command.shell.StreamShell;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.Refusal;
import org.candour.command.stream.StreamCommand;
import org.candour.command.time.LedgerTime;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.access.Account;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryFormat.EntryTooLargeException;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes a command in, has its stream decide it, and says what was recorded. */
@Component
final class CommandService {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int TRIES = 10;

  private final CommandBus bus;
  private final CommandReader reader;
  private final OverdueRecorder silences;
  private final Idempotency idempotency;
  private final LedgerLookup record;
  private final Clock clock;
  private final CommandMeters meters;

  CommandService(
      CommandBus bus,
      CommandReader reader,
      OverdueRecorder silences,
      Idempotency idempotency,
      LedgerLookup record,
      @LedgerTime Clock clock,
      CommandMeters meters) {
    this.bus = bus;
    this.reader = reader;
    this.silences = silences;
    this.idempotency = idempotency;
    this.record = record;
    this.clock = clock;
    this.meters = meters;
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
   * @throws InvalidCommandException if it is not valid
   * @throws KeyReusedException if the key came with another command before
   * @throws Refusal if its stream refuses it
   */
  Taken take(Sent sent) {
    try {
      Taken taken = takeOnce(sent);
      meters.count(sent.definition().name(), taken.before() ? REPEATED : RECORDED);
      return taken;
    } catch (RuntimeException e) {
      meters.count(sent.definition().name(), outcome(e));
      throw e;
    }
  }

  private static CommandMeters.Outcome outcome(RuntimeException e) {
    return switch (e) {
      case NotYours _ -> NOT_YOURS;
      case InvalidCommandException _, KeyReusedException _, EntryTooLargeException _ -> INVALID;
      case Refusal _, ConcurrencyException _ -> REFUSED;
      default -> Problems.isUnavailable(e) ? UNAVAILABLE : FAILED;
    };
  }

  private Taken takeOnce(Sent sent) {
    Authority.of(sent.by(), sent.definition().roles(), false, null, null);
    String bodyHash = BodyHash.of(sent.definition(), sent.body());
    Optional<Outcome> earlier = earlier(sent, bodyHash);
    if (earlier.isPresent()) {
      return new Taken(earlier.get(), true);
    }
    Read read = reader.read(sent.definition(), sent.body());
    Authority authority = authority(sent, read.extras());
    EntryMetadata circumstances = circumstances(sent, bodyHash, authority, read);
    if (!read.fresh() && !sent.definition().stream().equals(Command.ANY_STREAM)) {
      silences.before(read.command().target(), circumstances.occurredOn());
    }
    try {
      dispatch(read, circumstances, metadata(read, authority));
      return new Taken(earlier(sent, bodyHash).orElseThrow(), false);
    } catch (RepeatedKeyException | Refusal | ConcurrencyException e) {
      // Another request with this key may have been faster: its outcome is this one's.
      return new Taken(earlier(sent, bodyHash).orElseThrow(() -> e), true);
    }
  }

  /**
   * What a command would come to, of which nothing is recorded: not even a silence that is overdue,
   * since whoever asks may find that the day which they gave is wrong.
   *
   * @throws NotYours if it is not the sender's to say
   * @throws InvalidCommandException if it is not valid
   * @throws Refusal if its stream refuses it
   */
  Rehearsal rehearse(Sent sent) {
    Authority.of(sent.by(), sent.definition().roles(), false, null, null);
    Read read = reader.read(sent.definition(), sent.body());
    Authority authority = authority(sent, read.extras());
    String bodyHash = BodyHash.of(sent.definition(), sent.body());
    EntryMetadata circumstances = circumstances(sent, bodyHash, authority, read);
    try {
      dispatch(read, circumstances, metadata(read, authority).and(StreamShell.REHEARSAL, true));
      throw new IllegalStateException("What was only asked about was recorded");
    } catch (Rehearsed rehearsed) {
      return new Rehearsal(read.command().target(), rehearsed.events());
    }
  }

  /**
   * What a command would come to.
   *
   * @param stream the stream that would take it; of one that it opens a name that it need not get
   */
  record Rehearsal(StreamId stream, List<Event> events) {}

  private static Authority authority(Sent sent, CommandEnvelope extras) {
    return Authority.of(
        sent.by(),
        sent.definition().roles(),
        extras.source() != null,
        extras.onBehalfOf(),
        extras.saidBy());
  }

  private static void refuseBeyond(Map<String, String> dates) {
    if (!dates.isEmpty()) {
      throw new InvalidCommandException(
          dates.entrySet().stream()
              .map(date -> new FieldError(date.getKey(), date.getValue()))
              .toList());
    }
  }

  private Optional<Outcome> earlier(Sent sent, String bodyHash) {
    Optional<Outcome> found = idempotency.find(sent.by().id(), sent.key());
    if (found.isPresent() && !bodyHash.equals(found.get().bodyHash())) {
      throw new KeyReusedException();
    }
    return found;
  }

  private EntryMetadata circumstances(Sent sent, String bodyHash, Authority authority, Read read) {
    CommandEnvelope extras = read.extras();
    refuseBeyond(DateBounds.beyond((Record) read.command(), today()));
    read.command().happenedOn().forEach(this::past);
    checkCited(extras.cites());
    return new EntryMetadata(
        authority.claimed(),
        new CommandRef(sent.key(), sent.definition().name(), bodyHash),
        past("occurredOn", extras.occurredOn()),
        null,
        sent.trace(),
        extras.documents(),
        extras.cites(),
        extras.source(),
        extras.explanation());
  }

  private void checkCited(List<Long> cites) {
    long size = cites.isEmpty() ? 0 : record.size();
    for (long cited : cites) {
      if (cited < 0 || cited >= size) {
        throw new InvalidCommandException("cites", "there is no entry " + cited);
      }
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  /** The date on which something happened, which is today unless it is said. */
  private PartialDate past(String field, @Nullable PartialDate on) {
    LocalDate today = today();
    if (on == null) {
      return PartialDate.of(today);
    }
    if (on.isKnown() && on.earliest().isAfter(today)) {
      throw new InvalidCommandException(field, "lies in the future; today is " + today);
    }
    return on;
  }

  /** A stream that moved under a command, on another node, decides it again as it now stands. */
  private void dispatch(Read read, EntryMetadata circumstances, MetaData metadata) {
    CommandMessage<StreamCommand> message =
        StreamShell.message(read.command(), metadata.and(StreamShell.CIRCUMSTANCES, circumstances));
    for (int tries = 1; ; tries++) {
      FutureCallback<StreamCommand, Object> answer = new FutureCallback<>();
      bus.dispatch(message, answer);
      CommandResultMessage<?> result = answer.getResult();
      if (!result.isExceptional()) {
        return;
      }
      if (!(result.exceptionResult() instanceof ConcurrencyException) || tries == TRIES) {
        throw unchecked(result.exceptionResult());
      }
    }
  }

  private static MetaData metadata(Read read, Authority authority) {
    MetaData metadata =
        MetaData.with(StreamShell.AUTHORITY, authority)
            .and(StreamShell.EXPLANATIONS, read.extras().explanations());
    return read.fresh() ? metadata.and(LedgerEventStore.FRESH, true) : metadata;
  }

  private static RuntimeException unchecked(Throwable e) {
    return switch (e) {
      case RuntimeException unchecked -> unchecked;
      default -> new IllegalStateException("A command failed", e);
    };
  }

  /** The key was used before with another command or another body. */
  static final class KeyReusedException extends RuntimeException {}
}
