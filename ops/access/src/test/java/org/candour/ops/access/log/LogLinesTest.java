package org.candour.ops.access.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the log of either side when somebody sends it more than one line. */
class LogLinesTest {

  private static final String FORGED = "x\r\n2026-01-01T00:00:00.000Z WARN  [main] a.B: forged";

  private static List<String> logged(String name, Consumer<Logger> act) throws JoranException {
    return logged("text", name, act);
  }

  private static List<String> logged(String format, String name, Consumer<Logger> act)
      throws JoranException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LoggerContext context = new LoggerContext();
    context.putProperty("CANDOUR_LOG_FORMAT", format);
    context.putObject(
        Environment.class.getName(),
        new MockEnvironment().withProperty("spring.application.name", "candour-test"));
    context.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Objects.requireNonNull(LogLinesTest.class.getResource("logback.xml")));
    ((ConsoleAppender<?>) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console"))
        .setOutputStream(bytes);
    act.accept(context.getLogger(name));
    context.getStatusManager().getCopyOfStatusList().stream()
        .filter(status -> status.getLevel() == Status.ERROR)
        .forEach(status ->
            bytes.writeBytes((status.getMessage() + "\n").getBytes(StandardCharsets.UTF_8)));
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

  @Test
  void asJsonEachEventIsADocumentOfOneLineForProgramsThatCollectLogs() throws JoranException {
    List<String> lines =
        logged(
            "json",
            "org.candour.X",
            log -> {
              log.warn("said {}", FORGED);
              log.error("failed", new IllegalStateException(FORGED));
            });
    assertThat(lines).hasSize(2);
    JsonNode said = JsonMapper.shared().readTree(lines.getFirst());
    assertThat(said.at("/message").asString()).isEqualTo("said " + FORGED);
    assertThat(said.at("/log/level").asString()).isEqualTo("WARN");
    assertThat(said.at("/log/logger").asString()).isEqualTo("org.candour.X");
    assertThat(said.at("/service/name").asString()).isEqualTo("candour-test");
    assertThat(Instant.parse(said.at("/@timestamp").asString())).isAfter(Instant.EPOCH);
    JsonNode failed = JsonMapper.shared().readTree(lines.getLast());
    assertThat(failed.at("/error/message").asString()).isEqualTo(FORGED);
    assertThat(failed.at("/error/stack_trace").asString()).contains("LogLinesTest");
  }

  @Test
  void aFormatThatIsNoneIsSaidSo() throws JoranException {
    assertThat(logged("yaml", "org.candour.X", log -> log.warn("said")))
        .contains("CANDOUR_LOG_FORMAT is “yaml”, and neither text nor json");
  }
}
