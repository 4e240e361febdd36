package org.candour.events.opendata;

/** Words that stand where a source gives none, and that are left out when it is given out again. */
public final class OpenText {

  /** Where a reason is asked for and the source gives none. */
  public static final String NO_REASON = "The source does not say why.";

  private OpenText() {}
}
