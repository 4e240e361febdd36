package org.candour.command.ledger.checkpoint;

import java.util.OptionalLong;
import org.candour.events.log.note.SignedNote;

/** Those outside who know how far the log has been signed: its witnesses. */
@FunctionalInterface
public interface Outsiders {

  /** Where nobody watches, nobody holds anything. */
  Outsiders NONE = _ -> OptionalLong.of(0);

  /**
   * The largest size of the log that any of them holds.
   *
   * @param nothing a signed checkpoint of the empty tree, which proves to them who asks, and no log
   *     can contradict
   * @return empty if too few of them answer to rely on it
   */
  OptionalLong largest(SignedNote nothing);
}
