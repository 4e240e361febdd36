package org.candour.command.platform;

import org.candour.events.StreamId;

/** A command: a record that is valid once built, annotated with its {@link Command} definition. */
public interface StreamCommand {

  /** The stream that decides it. */
  StreamId target();
}
