package org.candour.command.shell;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candour.command.authority.KnownAccounts;
import org.candour.command.classpath.ClasspathTypes;
import org.candour.command.stream.AnyStreamDecider;
import org.candour.command.stream.Decider;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.StreamCommand;

/** The decider of every type of stream, and the deciders to which any stream delegates. */
public final class Deciders {

  private static final String EVERYWHERE = "org.candour.command";

  private final Map<String, Decider<?, ?, ?>> byStream;
  private final Map<Class<?>, AnyStreamDecider<?>> ofAnyStream;
  private final KnownAccounts accounts;

  private Deciders(
      Collection<? extends Decider<?, ?, ?>> streams,
      Collection<? extends AnyStreamDecider<?>> ofAnyStream,
      KnownAccounts accounts) {
    this.accounts = accounts;
    this.byStream =
        streams.stream()
            .collect(Collectors.toUnmodifiableMap(Decider::stream, Function.identity()));
    this.ofAnyStream =
        ofAnyStream.stream()
            .collect(Collectors.toUnmodifiableMap(AnyStreamDecider::commands, Function.identity()));
  }

  /** All that are on the class path, where nobody is known who has not acted. */
  public static Deciders find() {
    return find(KnownAccounts.NONE);
  }

  /** All that are on the class path. */
  static Deciders find(KnownAccounts accounts) {
    List<Decider<?, ?, ?>> streams =
        ClasspathTypes.instancesOf(Decider.class, EVERYWHERE).stream()
            .<Decider<?, ?, ?>>map(found -> found)
            .toList();
    List<AnyStreamDecider<?>> ofAnyStream =
        ClasspathTypes.instancesOf(AnyStreamDecider.class, EVERYWHERE).stream()
            .<AnyStreamDecider<?>>map(found -> found)
            .toList();
    return new Deciders(streams, ofAnyStream, accounts);
  }

  /** These types of streams alone. */
  public static Deciders of(Decider<?, ?, ?>... streams) {
    return new Deciders(List.of(streams), List.of(), KnownAccounts.NONE);
  }

  /** Whose words may be written down. */
  KnownAccounts accounts() {
    return accounts;
  }

  /** The decider of a type of stream; empty if there is no such type. */
  public Optional<Decider<?, ?, ?>> ofStream(String type) {
    return Optional.ofNullable(byStream.get(type));
  }

  /** The types of streams that may judge by what a stream of another type says. */
  Set<String> judgingBy(String type) {
    return byStream.values().stream()
        .filter(decider -> decider.judgedBy().contains(type))
        .map(Decider::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The decider of a command that any stream takes; empty if it is a stream's own. */
  @SuppressWarnings("unchecked") // It is kept under the type of its command.
  Optional<AnyStreamDecider<StreamCommand>> ofAnyStream(StreamCommand command) {
    return Optional.ofNullable(
        (AnyStreamDecider<StreamCommand>) ofAnyStream.get(command.getClass()));
  }

  /** Whether a stream has room for a command of a type that any stream takes. */
  boolean haveRoomFor(Class<? extends StreamCommand> type, List<IndexedEntry> history) {
    AnyStreamDecider<?> decider = ofAnyStream.get(type);
    return decider == null || decider.hasRoomIn(history);
  }
}
