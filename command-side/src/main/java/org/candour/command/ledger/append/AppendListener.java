package org.candour.command.ledger.append;

/**
 * Told of every batch that is on disk, by the thread that commits the next one: it takes no time.
 */
@FunctionalInterface
public interface AppendListener {

  /** Tells nobody. */
  AppendListener NONE = (_, _) -> {};

  /**
   * A batch is on disk.
   *
   * @param entries how many it appended
   * @param nanos how long the database took over it, in nanoseconds
   */
  void committed(int entries, long nanos);
}
