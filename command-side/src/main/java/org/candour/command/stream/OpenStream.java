package org.candour.command.stream;

/** A stream that something has opened, as its events left it. */
public interface OpenStream {

  /** What decides it, and knows how its history can go. */
  Decider<?, ?, ?> decider();
}
