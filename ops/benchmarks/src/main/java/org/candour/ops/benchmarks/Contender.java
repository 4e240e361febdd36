package org.candour.ops.benchmarks;

/** Something that does one thing at each call; mostly, makes an event of some 700 bytes durable. */
public interface Contender extends AutoCloseable {

  /** Its name in the figures: {@code plain}, {@code stock}, {@code ledger}. */
  String name();

  /** Does it, durably, before it returns. */
  void append();

  @Override
  void close();
}
