package org.candour.ops.access.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What stands in the log of either side when somebody sends it more than one line. */
class LogLinesTest {

  private static final String FORGED = "x\r\n2026-01-01T00:00:00.000Z WARN  [main] a.B: forged";

  private static List<String> logged(String name, Consumer<Logger> act) throws JoranException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Objects.requireNonNull(LogLinesTest.class.getResource("logback.xml")));
    ((ConsoleAppender<?>) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console"))
        .setOutputStream(bytes);
    act.accept(context.getLogger(name));
    context.stop();
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void aLineHasItsDateAndNothingFromOutsideBreaksIt() throws JoranException {
    List<String> lines = logged("org.candour.X", log -> log.warn("said {}", FORGED));
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .matches("[0-9-]{10}T[0-9:.]{12}(Z|[+-][0-9:]{5}) WARN  \\[.*] org\\.candour\\.X: said x.*")
        .contains("x\\r\\n2026-01-01T00:00:00.000Z WARN  [main] a.B: forged");
  }

  @Test
  void charactersThatCannotBeSeenAreWrittenOut() throws JoranException {
    assertThat(
            logged(
                "org.candour.X", log -> log.warn("a\u0000b\u0085c\u2028d\u202ee\u001b[31mf\tg é")))
        .singleElement()
        .asString()
        .endsWith("a\\u{0}b\\u{85}c\\u{2028}d\\u{202e}e\\u{1b}[31mf\tg é");
  }

  @Test
  void theMessagesOfExceptionsAreLinesOfTheirTrace() throws JoranException {
    Exception cause = new IllegalArgumentException(FORGED);
    cause.addSuppressed(new IllegalStateException(FORGED));
    List<String> lines =
        logged(
            "org.candour.X", log -> log.error("failed", new IllegalStateException(FORGED, cause)));
    assertThat(lines).noneMatch(line -> line.startsWith("2026-01-01"));
    assertThat(lines).filteredOn(line -> line.contains("forged")).hasSize(3);
    assertThat(lines).anyMatch(line -> line.startsWith("Caused by: ") && line.contains("x\\r\\n"));
  }

  @Test
  void whyAServiceDoesNotStartIsSaidInLines() throws JoranException {
    assertThat(logged("org.springframework.boot.diagnostics.X", log -> log.error("one\ntwo")))
        .hasSize(2);
  }
}
