package org.candour.ops.benchmarks;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.candour.command.authority.Authority;
import org.candour.command.ledger.axon.LedgerEventStore;
import org.candour.command.shell.StreamShell;
import org.candour.command.stream.StreamCommand;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.id.StreamId;

/** The one command that every contender is given: it opens a stream with one event. */
record Note(ClosureId closure) implements StreamCommand {

  private static final String TEXT = "Nothing is lost and nothing is rewritten. ".repeat(4);
  private static final PartialDate ON = PartialDate.parse("2026-06-04");
  private static final Actor BY = new Actor("benchmark", Role.REGISTRAR, null, null);
  private static final Authority REGISTRAR =
      new Authority(
          new Account("benchmark", Set.of(Role.REGISTRAR), Set.of(), null, false, null),
          Set.of(Role.REGISTRAR));
  private static final String BODY_HASH = "ab".repeat(32);
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  /** As the command desk makes the ids of new streams. */
  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

  static Note next() {
    return new Note(new ClosureId(IDS.generate().toString()));
  }

  ClosureCompleted event() {
    return new ClosureCompleted(120, TEXT);
  }

  @Override
  public StreamId target() {
    return closure.stream();
  }

  /** As the ledger takes it: with its circumstances. */
  GenericCommandMessage<StreamCommand> forLedger() {
    return StreamShell.message(
        this,
        Map.of(
            StreamShell.AUTHORITY,
            REGISTRAR,
            StreamShell.CIRCUMSTANCES,
            new EntryMetadata(
                BY,
                new CommandRef("note/" + closure.value(), "note", BODY_HASH),
                ON,
                null,
                TRACE,
                List.of(),
                List.of(),
                null,
                null),
            LedgerEventStore.FRESH,
            true));
  }

  /** As the stock engine takes it: the same facts as plain metadata. */
  GenericCommandMessage<Note> forStock() {
    return new GenericCommandMessage<>(
        new GenericMessage<>(
            this,
            Map.of(
                "actor",
                BY.actor(),
                "role",
                BY.role().name(),
                "commandId",
                "note/" + closure.value(),
                "command",
                "note",
                "occurredOn",
                ON.toString(),
                "trace",
                TRACE)),
        StockNote.COMMAND);
  }
}
