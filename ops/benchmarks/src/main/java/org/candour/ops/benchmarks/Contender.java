package org.candour.ops.benchmarks;

/** Something that makes one event of some 700 bytes durable at each call. */
interface Contender extends AutoCloseable {

  /** Its name in the figures: {@code plain}, {@code stock}, {@code ledger}. */
  String name();

  /** Makes one event durable before it returns. */
  void append();

  @Override
  void close();
}
