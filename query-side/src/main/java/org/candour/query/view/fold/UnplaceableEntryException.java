package org.candour.query.view.fold;

/** An entry cannot be placed in a view that is made anew. */
public final class UnplaceableEntryException extends RuntimeException {

  UnplaceableEntryException(String view, long index, RuntimeException cause) {
    super("The view " + view + " cannot place entry " + index + ": " + cause.getMessage(), cause);
  }
}
