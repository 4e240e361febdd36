package org.candour.command.clerk;

/** All that the clerk does when it looks: what fell due, and what corrections change. */
@FunctionalInterface
public interface ClerksRound {

  /** Looks once. */
  void work();
}
