package org.candour.command.clerk;

import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.candour.command.authority.Authority;
import org.candour.command.ledger.append.RepeatedKeyException;
import org.candour.command.shell.StreamShell;
import org.candour.command.stream.Refusal;
import org.candour.command.stream.StreamCommand;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Issues the clerk's commands, which streams decide as they do everybody's. */
public record ClerksCommands(CommandBus bus) {

  /** By what right it acts when nobody does; no token gives anybody this role or this name. */
  static final Authority AUTHORITY =
      new Authority(
          new Account("ledger clerk", Set.of(Role.LEDGER_CLERK), Set.of(), null, true, null),
          Set.of(Role.LEDGER_CLERK));

  private static final Logger LOG = LoggerFactory.getLogger(ClerksCommands.class);

  /** What became of a command. */
  public enum Answer {
    RECORDED,
    /** The stream has nothing to record, or another node was faster. */
    NOTHING_TO_RECORD,
    /** Something else was recorded there in the same moment: to be asked again. */
    OVERTAKEN
  }

  /**
   * Issues a command.
   *
   * @param on the day of what is to be recorded
   * @param causedBy the index of the entry that makes the clerk act; null if none does
   * @throws RuntimeException if the ledger cannot be asked
   */
  public Answer issue(
      StreamCommand command, CommandRef as, PartialDate on, @Nullable Long causedBy) {
    EntryMetadata circumstances =
        new EntryMetadata(
            AUTHORITY.claimed(), as, on, causedBy, null, List.of(), List.of(), null, null);
    MetaData metadata =
        MetaData.with(StreamShell.CIRCUMSTANCES, circumstances)
            .and(StreamShell.AUTHORITY, AUTHORITY);
    FutureCallback<StreamCommand, Object> answer = new FutureCallback<>();
    bus.dispatch(StreamShell.message(command, metadata), answer);
    return answered(answer.getResult(), command);
  }

  private static Answer answered(CommandResultMessage<?> result, StreamCommand command) {
    if (!result.isExceptional()) {
      return Answer.RECORDED;
    }
    return switch (result.exceptionResult()) {
      case Refusal refusal -> {
        LOG.debug("{}: {}", command.target(), refusal.getMessage());
        yield Answer.NOTHING_TO_RECORD;
      }
      case RepeatedKeyException _ -> {
        LOG.debug("{} was recorded by another node", command.target());
        yield Answer.NOTHING_TO_RECORD;
      }
      case ConcurrencyException _ -> {
        LOG.debug("{} moved meanwhile", command.target());
        yield Answer.OVERTAKEN;
      }
      case RuntimeException other -> throw other;
      case Throwable other ->
          throw new IllegalStateException("The clerk's command was not decided", other);
    };
  }
}
