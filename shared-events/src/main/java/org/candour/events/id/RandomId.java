package org.candour.events.id;

/** An id that means nothing, so that the ledger may choose it: a random UUID. */
public interface RandomId {

  /** The stream that it names. */
  StreamId stream();
}
