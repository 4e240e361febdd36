package org.candour.events.log.tree;

/** A tile's address or its bytes are not as C2SP tlog-tiles has them. */
public final class MalformedTileException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  public MalformedTileException(String message) {
    super(message);
  }
}
