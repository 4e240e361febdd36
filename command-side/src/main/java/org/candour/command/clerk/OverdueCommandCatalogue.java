package org.candour.command.clerk;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.candour.command.deadline.OverdueCommands;
import org.candour.command.stream.ClasspathTypes;
import org.candour.command.stream.StreamCommand;
import org.candour.events.deadline.DeadlinePolicies;

/** The commands by which silences are recorded, by type of stream. */
final class OverdueCommandCatalogue {

  private final Map<String, OverdueCommands> byStream = new TreeMap<>();

  private OverdueCommandCatalogue(Collection<OverdueCommands> all) {
    all.forEach(commands -> byStream.put(commands.stream(), commands));
  }

  /**
   * Those that the code of the streams brings.
   *
   * @throws NullPointerException if something falls due in a stream that cannot record its silence
   */
  static OverdueCommandCatalogue ofEveryStream() {
    OverdueCommandCatalogue found =
        new OverdueCommandCatalogue(
            ClasspathTypes.instancesOf(OverdueCommands.class, "org.candour.command"));
    DeadlinePolicies.instance().all().forEach(policy -> found.of(policy.stream()));
    return found;
  }

  /** The command that records a silence. */
  StreamCommand command(OverdueDeadline overdue) {
    return of(overdue.stream().type()).command(overdue.stream(), overdue.name(), overdue.on());
  }

  /** Whether anything falls due in streams of a type. */
  boolean has(String streamType) {
    return byStream.containsKey(streamType);
  }

  private OverdueCommands of(String streamType) {
    return Objects.requireNonNull(
        byStream.get(streamType),
        () -> "Something falls due in " + streamType + " and no command records that it did not come");
  }
}
