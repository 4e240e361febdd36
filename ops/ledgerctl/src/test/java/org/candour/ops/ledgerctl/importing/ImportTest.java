package org.candour.ops.ledgerctl.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candour.ops.ledgerctl.importing.Import.GaveUpException;
import org.candour.ops.ledgerctl.importing.Import.Refusal;
import org.candour.ops.ledgerctl.importing.Import.Report;
import org.candour.ops.ledgerctl.importing.StubCommandSide.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

  private static final RetryPolicy SHORT =
      new RetryPolicy(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(300));

  @TempDir private Path directory;
  private final List<String> told = new ArrayList<>();
  private final ImportListener reporter = new Listening();
  private StubCommandSide service;

  @BeforeEach
  void start() throws IOException {
    service = new StubCommandSide();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void sendsEachLineToItsCommandWithItsKey() throws Exception {
    Report report =
        load(
            """
            {"key":"a/1","command":"register-establishment","body":{"name":"Zoë"}}
            {"key":"a/2","command":"announce-closure","body":{"occurredOn":"2013-09"}}
            """);
    assertThat(report).isEqualTo(new Report(2, 0, List.of()));
    assertThat(service.requests())
        .containsExactly(
            new Request("/commands/register-establishment", "a/1", "{\"name\":\"Zoë\"}", ""),
            new Request("/commands/announce-closure", "a/2", "{\"occurredOn\":\"2013-09\"}", ""));
  }

  @Test
  void tellsRepeatedLinesFromNewOnes() throws Exception {
    load(line("a"));
    assertThat(load(line("a") + line("b"))).isEqualTo(new Report(1, 1, List.of()));
  }

  @Test
  void putsTheIndexOfAnEarlierLinesFirstEntryWhereALineRefersToIt() throws Exception {
    String referring =
        """
        {"key":"c","command":"x","body":{"entry":{"$entry":"b"},"cites":[{"$entry":"a"},{"n":1}]}}
        """;
    load(line("a") + line("b") + referring);
    String expected = "{\"entry\":2,\"cites\":[0,{\"n\":1}]}";
    assertThat(service.requests().getLast().body()).isEqualTo(expected);
    load(line("a") + line("b") + referring);
    assertThat(service.requests().getLast().body()).isEqualTo(expected);
  }

  @Test
  void refusesALineThatRefersToNoEarlierRecordedLine() throws Exception {
    Report report =
        load("{\"key\":\"c\",\"command\":\"x\",\"body\":{\"entry\":{\"$entry\":\"later\"}}}\n");
    assertThat(report.refused())
        .containsExactly(
            new Refusal(
                1,
                "refers to the line with the key “later”, but no earlier line with that key was"
                    + " recorded"));
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void goesOnAfterARefusedLineAndSaysWhichAndWhy() throws Exception {
    service.next(
        422,
        Map.of("Content-Type", "application/problem+json"),
        """
        {"type":"urn:candour:problem:invalid-command","title":"The command is not valid",
         "status":422,"detail":"Correct the fields","errors":[{"field":"name","message":"is missing"}],
         "shortfall":"5 days"}
        """);
    Report report = load("\n" + line("a") + line("b"));
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.refused())
        .containsExactly(
            new Refusal(
                2,
                "(x) was refused, 422: The command is not valid; Correct the fields; name is"
                    + " missing; shortfall = 5 days"));
    assertThat(told).contains("refused 2");
  }

  @Test
  void quotesAnAnswerThatIsNoProblemDocument() throws Exception {
    service.next(404, Map.of(), "<h1>Not   here</h1>");
    assertThat(load(line("a")).refused().getFirst().reason())
        .isEqualTo("(x) was refused, 404: <h1>Not here</h1>");
  }

  @Test
  void takesAnAnswerWithoutEntriesForARefusal() throws Exception {
    service.next(201, Map.of(), "{}");
    assertThat(load(line("a")).refused()).hasSize(1);
  }

  @Test
  void reportsMalformedLinesByTheirNumberAndSkipsBlankOnes() throws Exception {
    Path file = directory.resolve("malformed");
    Files.write(
        file,
        String.join(
                "\n",
                line("a").strip(),
                "   ",
                "{not json",
                "[]",
                "{\"key\":\"\",\"command\":\"x\",\"body\":{}}",
                "{\"key\":\"k\",\"command\":\"../x\",\"body\":{}}",
                "{\"key\":\"k\",\"command\":\"x\",\"body\":[]}",
                "{\"key\":\"k\",\"command\":\"x\",\"body\":{},\"more\":1}",
                "{\"key\":\"k\",\"key\":\"k\",\"command\":\"x\",\"body\":{}}",
                "\u00e9",
                line("z").strip())
            .getBytes(StandardCharsets.ISO_8859_1));
    Report report = Import.run(file, service.address(), AccessTokens.NONE, SHORT, reporter);
    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.refused().stream().map(Refusal::line))
        .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(report.refused().getLast().reason()).isEqualTo("is not UTF-8");
    assertThat(service.requests()).extracting(Request::key).containsExactly("a", "z");
  }

  @Test
  void triesAgainWhileTheServiceIsAwayAndSaysSo() throws Exception {
    service.next(503, Map.of("Retry-After", "1"), "").next(503, Map.of(), "");
    assertThat(load(line("a"))).isEqualTo(new Report(1, 0, List.of()));
    assertThat(service.requests()).hasSize(3);
    assertThat(told).contains("waiting 1: it answers 503");
  }

  @Test
  void triesAgainWhenOthersWroteToTheSameStream() throws Exception {
    service.next(409, Map.of(), "{\"type\":\"urn:candour:problem:overtaken\",\"title\":\"…\"}");
    assertThat(load(line("a")).accepted()).isEqualTo(1);
  }

  @Test
  void givesUpWhenTheServiceStaysAway() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), line("a"));
    URI nobody = service.address();
    service.close();
    assertThatThrownBy(() -> Import.run(file, nobody, AccessTokens.NONE, SHORT, reporter))
        .isInstanceOf(GaveUpException.class)
        .hasMessageStartingWith("Stopped at line 1: nothing answers at " + nobody);
    assertThat(told).contains("waiting 1: nothing answers at " + nobody + "/");
  }

  @Test
  void readsAFileWithoutAFinalNewlineAndWithWindowsLineEnds() throws Exception {
    assertThat(load(line("a").replace("\n", "\r\n") + line("b").strip()).accepted()).isEqualTo(2);
  }

  private Report load(String lines) throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("file"), lines);
    return Import.run(file, service.address(), AccessTokens.NONE, SHORT, reporter);
  }

  private static String line(String key) {
    return "{\"key\":\"" + key + "\",\"command\":\"x\",\"body\":{}}\n";
  }

  private final class Listening implements ImportListener {
    @Override
    public void progress(long done, long of) {
      told.add("progress " + done + " of " + of);
    }

    @Override
    public void refused(Refusal refusal) {
      told.add("refused " + refusal.line());
    }

    @Override
    public void waiting(long line, String reason) {
      told.add("waiting " + line + ": " + reason);
    }
  }
}
