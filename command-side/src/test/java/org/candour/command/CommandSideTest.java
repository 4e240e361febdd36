package org.candour.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.candour.command.Service.Answer;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.entry.Entry;
import org.candour.events.log.tree.Hash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The command side from HTTP to the ledger and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class CommandSideTest {

  private static final String HOLLOWAY =
      """
      {"establishment":"HYI","name":"Holloway (HMP)","standing":"NOT_IN_USE","estate":"WOMEN",
       "occurredOn":"2015-01-01"}
      """;

  @SuppressWarnings("NullAway.Init")
  private Service service;

  @BeforeAll
  void start(@TempDir Path directory) {
    service = Service.start(directory);
    assertThat(service.post("register-establishment", "register", HOLLOWAY).status())
        .isEqualTo(201);
  }

  @AfterAll
  void stop() {
    service.close();
    WholeLog.verify(service.database());
  }

  @Test
  void takesACommandAndSaysWhatItRecorded() {
    Answer answer =
        service.post(
            "announce-closure",
            "announce",
            """
            {"closure":"00000000-0000-4000-8000-000000000001","establishment":"HYI","kind":"FULL",
             "occurredOn":"2015-11-25","plannedOn":"2016-03"}
            """);

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().path("stream").path("type").asString()).isEqualTo("closure");
    assertThat(answer.json().path("stream").path("id").asString())
        .isEqualTo("00000000-0000-4000-8000-000000000001");
    List<Entry> log = WholeLog.verify(service.database());
    long first = answer.firstIndex();
    Entry announced = log.get((int) first);
    assertThat(answer.json().path("entries").size()).isEqualTo(2);
    assertThat(answer.json().path("entries").path(0).path("type").asString())
        .isEqualTo("closure.announced");
    assertThat(answer.json().path("entries").path(1).path("type").asString()).isEqualTo("duty.met");
    assertThat(answer.json().path("entries").path(0).path("id").asString())
        .isEqualTo(announced.id().toString());
    assertThat(answer.json().path("entries").path(0).path("leafHash").asString())
        .isEqualTo(leafHash(first));
    assertThat(answer.json().path("receipt").asString()).isEqualTo("/ledger/receipts/" + first);
    assertThat(announced.id().version()).isEqualTo(4);
    assertThat(announced.recordedAt()).isEqualTo(Service.NOON);
    assertThat(announced.circumstances().occurredOn()).isEqualTo(PartialDate.parse("2015-11-25"));
    assertThat(announced.circumstances().by().role()).isEqualTo(Role.REGISTRAR);
    assertThat(announced.circumstances().command().id()).isEqualTo("announce");
    assertThat(announced.circumstances().command().name()).isEqualTo("announce-closure");
    assertThat(announced.concerns()).extracting(Object::toString).contains("establishment/HYI");
  }

  @Test
  void choosesAnIdInOrderOfTimeForAStreamThatACommandOpens() {
    Answer answer =
        service.post(
            "state-closure-likely",
            "likely",
            "{\"establishment\":\"HYI\",\"kind\":\"FULL\",\"statement\":\"Likely\"}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("stream").path("id").asString())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  @Test
  void asksForAnExplanationAndRecordsItWithTheBreach() {
    assertThat(
            service
                .post("register-establishment", "other", HOLLOWAY.replace("HYI", "BXI"))
                .status())
        .isEqualTo(201);
    String hasty =
        """
        {"establishment":"BXI","kind":"FULL","occurredOn":"2015-11-25","plannedOn":"2015-12"%s}
        """;
    long before = service.size();

    Answer refused = service.post("announce-closure", "hasty", hasty.formatted(""));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("explanation-needed");
    assertThat(refused.json().path("breaches").path(0).path("finding").path("duty").asString())
        .isEqualTo("closure-notice");
    assertThat(refused.json().path("breaches").path(0).path("shortfall").toString())
        .isEqualTo("{\"least\":56,\"most\":86}");
    assertThat(service.size()).isEqualTo(before);

    Answer taken =
        service.post("announce-closure", "hasty", hasty.formatted(",\"explanation\":\"Unsafe\""));
    assertThat(taken.status()).isEqualTo(201);
    assertThat(taken.json().path("entries").path(1).path("type").asString())
        .isEqualTo("duty.breached");
    Entry breach = WholeLog.verify(service.database()).get((int) taken.firstIndex() + 1);
    assertThat(breach.circumstances().explanation()).isEqualTo("Unsafe");
  }

  @Test
  void keepsTheTraceOfTheRequest() {
    Answer answer =
        service.send(
            service
                .request("/commands/re-role")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "traced")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"establishment\":\"HYI\",\"role\":\"R\",\"reason\":\"W\"}")));

    assertThat(entry(answer).circumstances().trace()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @Test
  void makesATraceOfItsOwnWhereTheRequestHasNoneThatIsValid() {
    Answer answer =
        service.send(
            service
                .request("/commands/re-role")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "untraced")
                .header("traceparent", "00-00000000000000000000000000000000-00f067aa0ba902b7-01")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"establishment\":\"HYI\",\"role\":\"R\",\"reason\":\"W\"}")));

    assertThat(entry(answer).circumstances().trace())
        .matches("[0-9a-f]{32}")
        .isNotEqualTo("0".repeat(32));
  }

  @Test
  void todayIsTheDateInLondon() {
    service.clock().set(java.time.Instant.parse("2026-06-30T23:30:00Z"));
    try {
      Answer answer =
          service.post(
              "re-role", "london", "{\"establishment\":\"HYI\",\"role\":\"R\",\"reason\":\"W\"}");
      assertThat(entry(answer).circumstances().occurredOn())
          .isEqualTo(PartialDate.parse("2026-07-01"));
    } finally {
      service.clock().set(Service.NOON);
    }
  }

  @Test
  void isHealthyWhenReady() {
    Answer answer = service.get("/health");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("status").asString()).isEqualTo("UP");
  }

  @Test
  void saysWhichBuildItIsAsFarAsTheBuildKnew() throws IOException {
    Properties version = properties("META-INF/build-info.properties");
    Properties commit = properties("git.properties");
    Answer answer = service.send(service.anonymous("/info"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("build").path("version").asString(""))
        .isEqualTo(version.getProperty("build.version", ""));
    assertThat(answer.json().path("git").path("commit").path("id").asString(""))
        .isEqualTo(commit.getProperty("git.commit.id.abbrev", ""));
    assertThat(answer.text()).doesNotContain("@");
  }

  /** Empty where no build wrote them, or the sources are no clone. */
  private static Properties properties(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = CommandSideTest.class.getClassLoader().getResourceAsStream(name)) {
      if (in != null) {
        properties.load(in);
      }
    }
    return properties;
  }

  private Entry entry(Answer answer) {
    assertThat(answer.status()).isEqualTo(201);
    return WholeLog.verify(service.database()).get((int) answer.firstIndex());
  }

  private String leafHash(long index) {
    return Sql.rows(
            service.database().as("candour_owner"),
            "SELECT leaf_hash FROM ledger.entry WHERE index = ?",
            row -> Hash.of(row.getBytes(1)).toBase64(),
            index)
        .getFirst();
  }
}
