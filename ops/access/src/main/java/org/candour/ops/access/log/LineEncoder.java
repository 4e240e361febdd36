package org.candour.ops.access.log;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/**
 * Writes what is logged as people read it, or a JSON document a line for programs that collect
 * logs, in the Elastic Common Schema.
 */
public final class LineEncoder extends EncoderBase<ILoggingEvent> {

  private static final byte[] NOTHING = {};

  private String format = "text";
  private String pattern = "%msg%n";
  private @Nullable Encoder<ILoggingEvent> lines;

  /** What the setting says: {@code text} or {@code json}. */
  public void setFormat(String format) {
    this.format = format;
  }

  /** How a line of text reads. */
  public void setPattern(String pattern) {
    this.pattern = pattern;
  }

  /** A setting that is neither is an error, with which no service starts. */
  @Override
  public void start() {
    lines =
        switch (format.strip()) {
          case "", "text" -> text();
          case "json" -> json();
          default -> null;
        };
    if (lines == null) {
      addError("CANDOUR_LOG_FORMAT is “" + format + "”, and neither text nor json");
      return;
    }
    lines.start();
    super.start();
  }

  private Encoder<ILoggingEvent> text() {
    PatternLayoutEncoder text = new PatternLayoutEncoder();
    text.setContext(getContext());
    text.setPattern(pattern);
    return text;
  }

  private Encoder<ILoggingEvent> json() {
    StructuredLogEncoder json = new StructuredLogEncoder();
    json.setContext(getContext());
    json.setFormat("ecs");
    return json;
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return lines == null ? NOTHING : lines.encode(event);
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  @Override
  public void stop() {
    if (lines != null) {
      lines.stop();
    }
    super.stop();
  }
}
