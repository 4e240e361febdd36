package org.candour.query.halt;

/**
 * What was read is not what the log says: an entry whose hash is another, a gap, or a tree that was
 * not signed. It is never the fault of who asked, and asking again does not help.
 */
public final class UnprovenException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * What does not prove.
   *
   * @param what a sentence for people, without its full stop
   */
  public UnprovenException(String what) {
    super(what);
  }

  /** The sentence. */
  public String what() {
    return String.valueOf(getMessage());
  }
}
