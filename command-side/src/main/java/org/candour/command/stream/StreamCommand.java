package org.candour.command.stream;

import java.util.Map;
import java.util.Set;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** A command: a record that is valid once built, annotated with its {@link Command} definition. */
public interface StreamCommand {

  /** The stream that decides it. */
  StreamId target();

  /**
   * The establishments and organisations that the command itself names as those whose matter it is,
   * before its stream can tell: what it opens is theirs. Of an open stream it counts only as far as
   * the stream {@linkplain StreamState#parties knows them}, beside what it {@linkplain
   * StreamState#concerns concerns}. The stream itself is always one of those whose matter it is.
   */
  default Set<StreamId> within() {
    return Set.of();
  }

  /** Which parties hold which side of what the command opens, by its own terms. */
  default Sides voices() {
    return Sides.NONE;
  }

  /** The party that its own terms name as the one that speaks: who promises, who gives notice. */
  default @Nullable Party speaks() {
    return null;
  }

  /**
   * When else something happened that it reports, by the field that says so. Like its own date,
   * none of these is in the future.
   */
  default Map<String, PartialDate> happenedOn() {
    return Map.of();
  }
}
