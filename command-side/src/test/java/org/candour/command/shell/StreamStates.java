package org.candour.command.shell;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.candour.command.Scenario;
import org.candour.command.shell.SnapshotFormat.Snapshot;
import org.candour.command.stream.Decider;
import org.candour.command.stream.StreamState;
import org.candour.events.id.StreamId;

/** Takes a stream's states through what becomes of them. */
public final class StreamStates {

  private static final SnapshotFormat SNAPSHOTS = new SnapshotFormat(Scenario.deciders());

  private StreamStates() {}

  /** A state as it is read again from a snapshot. */
  public static <S extends StreamState> StreamState keptAndRead(Decider<?, ?, S> decider, S state) {
    StreamId stream = new StreamId(decider.stream(), "00000000-0000-4000-8000-000000000001");
    FoldedStream<?, ?, S> folded = new FoldedStream<>(decider, state, Map.of(), false);
    StreamShell shell = new StreamShell(stream, folded, Scenario.deciders());
    return read(stream, SNAPSHOTS.write(shell)).stream().state();
  }

  static StreamShell read(StreamId stream, Snapshot snapshot) {
    return SNAPSHOTS.read(stream, snapshot).orElseThrow();
  }

  /** Every kind of state that a stream can be in. */
  public static Stream<Class<?>> kinds(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(StreamStates::kinds)
        : Stream.of(sealed);
  }
}
