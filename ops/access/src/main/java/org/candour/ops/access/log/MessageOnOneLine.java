package org.candour.ops.access.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * The word {@code %msg} of the log's format: whoever sends a request may choose what stands in a
 * message, and must not be able to write a line of their own.
 */
public final class MessageOnOneLine extends MessageConverter {

  /** Says in several lines why a service does not start, before anybody can send it anything. */
  private static final String FAILED_START = "org.springframework.boot.diagnostics";

  @Override
  public String convert(ILoggingEvent event) {
    String message = String.valueOf(super.convert(event));
    return event.getLoggerName().startsWith(FAILED_START) ? message : OneLine.of(message);
  }
}
