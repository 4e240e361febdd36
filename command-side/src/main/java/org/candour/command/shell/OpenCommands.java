package org.candour.command.shell;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candour.command.authority.Authority;
import org.candour.command.authority.NotYours;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.WhoseWord;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Tells which commands an account may issue on a stream as it stands: those that are its to say,
 * and for which the stream has room. What the account then says may still be refused.
 */
public final class OpenCommands {

  private final Deciders deciders;
  private final Account account;
  private final StreamId stream;
  private final List<IndexedEntry> history;
  private final @Nullable FoldedStream<?, ?, ?> folded;

  private OpenCommands(
      Deciders deciders,
      Account account,
      StreamId stream,
      List<IndexedEntry> history,
      @Nullable FoldedStream<?, ?, ?> folded) {
    this.deciders = deciders;
    this.account = account;
    this.stream = stream;
    this.history = history;
    this.folded = folded;
  }

  /** Finds them for streams of the ledger. */
  public record Finder(Deciders deciders, LedgerLookup record) {

    /** Of a stream; of one that is not there, nothing. */
    public OpenCommands of(Account account, StreamId stream) {
      List<IndexedEntry> history =
          deciders.ofStream(stream.type()).isPresent() ? record.indexed(stream) : List.of();
      return history.isEmpty()
          ? new OpenCommands(deciders, account, stream, history, null)
          : new OpenCommands(deciders, account, stream, history, folded(stream, history));
    }

    private FoldedStream<?, ?, ?> folded(StreamId stream, List<IndexedEntry> history) {
      FoldedStream<?, ?, ?> folded =
          FoldedStream.starting(deciders.ofStream(stream.type()).orElseThrow());
      for (IndexedEntry one : history) {
        Entry entry = one.entry();
        folded = folded.after(entry.payload(), entry.circumstances().occurredOn());
      }
      return folded;
    }
  }

  /** Whether the account may issue a command of a type there. */
  public boolean takes(Class<? extends StreamCommand> type) {
    Command command = type.getAnnotation(Command.class);
    if (folded == null || command == null) {
      return false;
    }
    boolean hasRoom =
        command.stream().equals(Command.ANY_STREAM)
            ? deciders.haveRoomFor(type, history)
            : folded.hasRoomFor(type, command.opens());
    return hasRoom && isTheirs(command, folded);
  }

  /** A registrar writes down what any side said. */
  private boolean isTheirs(Command command, FoldedStream<?, ?, ?> folded) {
    Set<Role> by = EnumSet.copyOf(List.of(command.by()));
    if (by.contains(Role.REGISTRAR) && account.roles().contains(Role.REGISTRAR)) {
      return true;
    }
    Set<StreamId> matter = new HashSet<>(folded.state().concerns());
    matter.addAll(folded.state().parties());
    matter.add(stream);
    List<Side> says = List.of(command.says());
    Sides sides = folded.state().voices();
    try {
      List<Role> roles = Authority.of(account, by, false, null, null).in(matter);
      boolean isOfTheCommandsTerms =
          says.stream().anyMatch(Side::isOfParties) && sides.ofAny(says).isEmpty();
      if (!isOfTheCommandsTerms) {
        new WhoseWord(says, sides, null)
            .settle(roles, new Authority(account, by), history.getLast().entry().circumstances());
      }
      return true;
    } catch (NotYours e) {
      return false;
    } catch (NotTheirsToSay e) {
      return e.isOnlyUnnamed();
    }
  }
}
