package org.candour.ops.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/** Lets warnings through to the console until Candour stops; the log file has everything. */
public final class ConsoleFilter extends Filter<ILoggingEvent> {

  private static volatile boolean quiet;

  /** From here on, what breaks off is only of interest in the log file. */
  static void quieten() {
    quiet = true;
  }

  @Override
  public FilterReply decide(ILoggingEvent event) {
    return !quiet && event.getLevel().isGreaterOrEqual(Level.WARN)
        ? FilterReply.NEUTRAL
        : FilterReply.DENY;
  }
}
