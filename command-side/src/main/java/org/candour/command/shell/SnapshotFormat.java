package org.candour.command.shell;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.candour.command.shell.ComplyOrExplain.Explained;
import org.candour.command.stream.Decider;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.StreamState;
import org.candour.events.Event;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a stream's events amount to into a snapshot, and reads it again: the state, as JSON
 * of the stream's type of state, the breaches that were explained, and whether it was ever silent.
 */
public final class SnapshotFormat {

  private static final JsonMapper JSON = CandourJson.mapper();

  private final Deciders deciders;

  public SnapshotFormat(Deciders deciders) {
    this.deciders = deciders;
  }

  /**
   * A snapshot.
   *
   * @param type the name of the class of the stream's states
   * @param json the state, what was explained, and whether it was ever silent
   */
  public record Snapshot(String type, String json) {}

  /** What the JSON holds. */
  private record Kept<S extends StreamState>(
      S state, Map<String, Explained> explained, boolean silent) {
    private Kept {
      Objects.requireNonNull(state, "A snapshot holds a state");
      Objects.requireNonNull(explained, "A snapshot holds what was explained");
    }
  }

  /** The snapshot of a stream. */
  public Snapshot write(StreamShell shell) {
    return write(shell.stream());
  }

  private static <S extends StreamState> Snapshot write(FoldedStream<?, ?, S> stream) {
    Class<S> states = stream.decider().states();
    return new Snapshot(
        states.getName(),
        JSON.writerFor(kept(states))
            .writeValueAsString(new Kept<>(stream.state(), stream.explained(), stream.silent())));
  }

  /** What entries of a stream, from its first on, amount to; empty if there is no such stream. */
  public Optional<Snapshot> fold(String streamType, Iterable<Entry> entries) {
    return deciders
        .ofStream(streamType)
        .map(decider -> {
          FoldedStream<?, ?, ?> folded = FoldedStream.starting(decider);
          for (Entry entry : entries) {
            folded = folded.after(entry.payload(), entry.circumstances().occurredOn());
          }
          return write(folded);
        });
  }

  /** Whether two snapshots of a stream can be read and hold the same; sets have no order. */
  public boolean same(StreamId stream, Snapshot one, Snapshot other) {
    Optional<FoldedStream<?, ?, ?>> held = read(stream, one).map(StreamShell::stream);
    return held.isPresent() && held.equals(read(stream, other).map(StreamShell::stream));
  }

  /**
   * The shell that a snapshot of a stream holds.
   *
   * @return empty if this version cannot read it, or it is of another type of stream
   */
  public Optional<StreamShell> read(StreamId stream, Snapshot snapshot) {
    return deciders
        .ofStream(stream.type())
        .filter(decider -> decider.states().getName().equals(snapshot.type()))
        .flatMap(decider -> read(decider, snapshot.json()))
        .map(folded -> new StreamShell(stream, folded, deciders));
  }

  private static <C extends StreamCommand, E extends Event, S extends StreamState>
      Optional<FoldedStream<C, E, S>> read(Decider<C, E, S> decider, String json) {
    try {
      @Nullable Kept<S> kept = JSON.readValue(json, kept(decider.states()));
      return Optional.ofNullable(kept)
          .map(found ->
              new FoldedStream<>(decider, found.state(), found.explained(), found.silent()));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static JavaType kept(Class<? extends StreamState> states) {
    return JSON.getTypeFactory().constructParametricType(Kept.class, states);
  }
}
