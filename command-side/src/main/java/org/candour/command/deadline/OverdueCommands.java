package org.candour.command.deadline;

import java.time.LocalDate;
import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;

/**
 * Makes the commands by which the clerk has silences recorded in one type of stream. Found by its
 * type; it needs a constructor without parameters.
 */
public interface OverdueCommands {

  /** The type of stream. */
  String stream();

  /**
   * The command that records that nothing came by a day. The stream decides whether that is so.
   *
   * @param deadline the name of the deadline in its stream
   */
  StreamCommand command(StreamId stream, String deadline, LocalDate due);
}
