package org.candour.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.WholeLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A key is used once: sent again it brings the same answer, and records nothing more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class IdempotencyTest {

  private static final String RE_ROLE =
      "{\"establishment\":\"HYI\",\"role\":\"R\",\"reason\":\"W\",\"cites\":[0]}";

  @SuppressWarnings("NullAway.Init")
  private Service service;

  @BeforeAll
  void start(@TempDir Path directory) {
    service = Service.start(directory);
    register("HYI", "register");
  }

  @AfterAll
  void stop() {
    service.close();
    WholeLog.verify(service.database());
  }

  private Answer register(String code, String key) {
    return service.post(
        "register-establishment",
        key,
        "{\"establishment\":\"" + code + "\",\"name\":\"A prison\",\"standing\":\"IN_USE\"}");
  }

  @Test
  void theSameKeyAndBodyBringTheSameAnswer() {
    Answer first = service.post("re-role", "same", RE_ROLE);
    long size = service.size();

    Answer second = service.post("re-role", "same", RE_ROLE);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(service.size()).isEqualTo(size);
  }

  @Test
  void whatWasSentIsToldFromTheFirstEntryItselfWhichTheLogHolds() {
    Answer taken =
        service.post(
            "announce-closure",
            "held",
            "{\"closure\":\"00000000-0000-4000-8000-00000000000a\",\"establishment\":\"HYI\","
                + "\"kind\":\"FULL\",\"plannedOn\":\"2029-06-04\",\"reason\":\"W\"}");
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    long first = taken.firstIndex();
    int count = taken.json().path("entries").size();
    assertThat(count).isGreaterThan(1);
    assertThat(service.entry(first).circumstances().command().body()).matches("[0-9a-f]{64}");
    assertThat(IntStream.range(1, count))
        .allSatisfy(
            i -> assertThat(service.entry(first + i).circumstances().command().body()).isNull());
  }

  @Test
  void theOrderOfMembersAndBlanksDoNotMatter() {
    Answer first = service.post("re-role", "order", RE_ROLE);

    Answer second =
        service.post(
            "re-role",
            "order",
            " { \"cites\" : [ 0 ], \"reason\" : \"\\u0057\",\n"
                + "\"role\":\"R\",\"establishment\":\"HYI\"}");

    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    service.post("re-role", "other", RE_ROLE);
    long size = service.size();

    for (String body : List.of(RE_ROLE.replace("W", "w"), RE_ROLE.replace("[0]", "[0,0]"), "{}")) {
      Answer answer = service.post("re-role", "other", body);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
    }
    assertThat(service.size()).isEqualTo(size);
  }

  @Test
  void theSameKeyWithAnotherCommandIsRefused() {
    service.post("suspend-use", "command", "{\"establishment\":\"HYI\",\"reason\":\"W\"}");

    Answer answer = service.post("announce-site-sale", "command", "{\"establishment\":\"HYI\"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void aKeyThatCameWithARefusedCommandMayBeUsedAgain() {
    String closure = "{\"closure\":\"00000000-0000-4000-8000-000000000009\"}";
    assertThat(service.post("complete-closure", "again", closure).status()).isEqualTo(404);

    assertThat(service.post("re-role", "again", RE_ROLE).status()).isEqualTo(201);
  }

  @Test
  void aRepetitionIsAnsweredEvenWhereTheCommandWouldNowBeRefused() {
    Answer first = register("CYI", "once");

    Answer second = register("CYI", "once");

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
  }

  @RepeatedTest(20)
  void sentManyTimesAtOnceItIsRecordedOnce(RepetitionInfo repetition) throws Exception {
    String code = "AA" + (char) ('A' + repetition.getCurrentRepetition());
    long before = service.size();
    CountDownLatch ready = new CountDownLatch(1);
    Callable<Answer> send =
        () -> {
          ready.await();
          return register(code, "burst-" + code);
        };
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers =
          IntStream.range(0, 8).mapToObj(_ -> callers.submit(send)).toList();
      ready.countDown();

      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(201);
        assertThat(answer.get().json()).isEqualTo(answers.getFirst().get().json());
      }
    }
    assertThat(service.size()).isEqualTo(before + 1);
  }
}
