package org.candour.command.authority;

import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * Whose word a command turned out to be.
 *
 * @param side the side that speaks
 * @param party who holds it; null where it is the word of a role or of nobody, or where a source
 *     does not say who it was
 */
public record Speaker(Side side, @Nullable Party party) {

  /** Nobody: what a command says is a fact of record. */
  public static final Speaker OF_RECORD = new Speaker(Side.OF_RECORD, null);
}
