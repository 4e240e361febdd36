package org.candour.events.estate;

import org.candour.events.AdvisoryGroupKind;
import org.candour.events.PartialDate;
import org.candour.events.id.Link;

/**
 * Advice with which a decision was taken, as the entry tells in which an advisory group gave it.
 *
 * @param advice that entry
 * @param group what the group was called
 * @param kind for whom it spoke
 * @param givenOn when it was given
 * @param text what was advised
 */
public record TakenAdvice(
    Link advice, String group, AdvisoryGroupKind kind, PartialDate givenOn, String text) {

  /** Whether it is that of a group for women, which the women's estate asks for. */
  public boolean speaksForWomen() {
    return kind == AdvisoryGroupKind.WOMEN;
  }
}
