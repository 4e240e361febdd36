package org.candour.ops.ledgerctl.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.candour.events.log.AddCheckpoint;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.tree.Frontier;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.MerkleTree;
import org.candour.events.log.tree.SubtreeHashes;
import org.candour.ops.ledgerctl.verify.TestLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C2SP tlog-witness, status by status. */
@Tag("server")
class WitnessTest {

  @TempDir private Path state;

  @SuppressWarnings("NullAway.Init")
  private TestWitness witness;

  @BeforeEach
  void start() throws IOException {
    witness = new TestWitness(state);
  }

  @AfterEach
  void stop() throws IOException {
    witness.close();
  }

  private static List<Hash> leaves(int size, int history) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(Hash.leaf(new byte[] {(byte) i, (byte) (i < 4 ? 0 : history)}));
    }
    return leaves;
  }

  private static SignedNote signed(int size, int history, SignerKey key) {
    return signed(key, size, Frontier.EMPTY.append(leaves(size, history)).root());
  }

  private static SignedNote signed(SignerKey key, long size, Hash root) {
    return SignedNote.sign(new Checkpoint(key.verifier().name(), size, root).body(), key);
  }

  private static AddCheckpoint request(int old, int size, int history) {
    List<Hash> leaves = leaves(size, history);
    SubtreeHashes nodes =
        (height, index) ->
            Frontier.EMPTY
                .append(leaves.subList((int) (index << height), (int) ((index + 1) << height)))
                .root();
    return new AddCheckpoint(
        old,
        MerkleTree.consistency(Math.min(old, size), size, nodes),
        signed(size, history, TestLog.KEY));
  }

  private HttpResponse<String> send(Object body) throws IOException, InterruptedException {
    return witness.send(body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void answers(int status, Object body) throws IOException, InterruptedException {
    HttpResponse<String> response = send(body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
  }

  @Test
  void cosignsTheFirstCheckpointAndThoseThatExtendIt() throws Exception {
    HttpResponse<String> answer = send(request(0, 5, 1));

    assertThat(answer.statusCode()).isEqualTo(200);
    SignedNote cosigned = SignedNote.parse(signed(5, 1, TestLog.KEY) + answer.body());
    assertThat(cosigned.cosignedAt(TestWitness.KEY.verifier())).contains(TestWitness.NOON);
    answers(200, request(5, 9, 1));
    answers(200, request(9, 9, 1));
    assertThat(Checkpoint.parse(witness.holds().text()).size()).isEqualTo(9);
    assertThat(witness.holds().cosignedAt(TestWitness.KEY.verifier())).isPresent();
    assertThat(witness.holds().isSignedBy(TestLog.KEY.verifier())).isTrue();
  }

  @Test
  void answersWithTheSizeThatItHoldsWhenAskedFromAnother() throws Exception {
    answers(200, request(0, 5, 1));
    HttpResponse<String> answer = send(request(3, 9, 1));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("5\n");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
    answers(409, request(0, 9, 1));
    answers(409, request(3, 4, 1));
  }

  @Test
  void doesNotCosignAnotherHistory() throws Exception {
    answers(200, request(0, 5, 1));
    answers(422, request(5, 9, 2));
    answers(422, request(5, 5, 2));
    AddCheckpoint good = request(5, 9, 1);
    answers(422, new AddCheckpoint(5, good.proof().reversed(), good.checkpoint()));
    answers(422, new AddCheckpoint(5, List.of(), good.checkpoint()));
    assertThat(Checkpoint.parse(witness.holds().text()).size()).isEqualTo(5);
  }

  @Test
  void needsNoProofFromNothingAndTakesNone() throws Exception {
    AddCheckpoint first = request(0, 5, 1);
    answers(422, new AddCheckpoint(0, List.of(Hash.EMPTY), first.checkpoint()));
    answers(422, new AddCheckpoint(0, List.of(), signed(TestLog.KEY, 0, Hash.leaf(new byte[0]))));
    answers(200, new AddCheckpoint(0, List.of(), signed(TestLog.KEY, 0, Hash.EMPTY)));
    answers(200, first);
  }

  @Test
  void knowsWhomItFollows() throws Exception {
    SignerKey stranger = SignerKey.generate("stranger.test/log", new SecureRandom());
    SignerKey namesake = SignerKey.generate(TestLog.KEY.verifier().name(), new SecureRandom());
    AddCheckpoint good = request(0, 5, 1);

    answers(404, new AddCheckpoint(0, List.of(), signed(5, 1, stranger)));
    answers(403, new AddCheckpoint(0, List.of(), signed(5, 1, namesake)));
    answers(
        403,
        new AddCheckpoint(
            0,
            List.of(),
            new SignedNote(good.checkpoint().text(), signed(6, 1, TestLog.KEY).signatures())));
    answers(
        200,
        new AddCheckpoint(
            0, List.of(), good.checkpoint().with(signed(5, 1, namesake).signatures())));
    assertThat(witness.holds().signatures()).hasSize(2);
  }

  private static SignedNote named(String origin, int size, int history, SignerKey key) {
    Hash root = Frontier.EMPTY.append(leaves(size, history)).root();
    return SignedNote.sign(
        new Checkpoint(origin, size, root, "Timestamp: 1679315147\n").body(), key);
  }

  /** C2SP tlog-checkpoint: lines may extend it, and a key's name only SHOULD be its log's. */
  @Test
  void cosignsTheWholeOfACheckpointWhoseLogHasAnotherNameThanItsKey() throws Exception {
    SignedNote note = named("the example log", 5, 1, TestLog.KEY);
    HttpResponse<String> answer = send(new AddCheckpoint(0, List.of(), note));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(SignedNote.parse(note + answer.body()).cosignedAt(TestWitness.KEY.verifier()))
        .contains(TestWitness.NOON);
    answers(422, new AddCheckpoint(5, List.of(), named("the example log", 5, 2, TestLog.KEY)));
    answers(
        404,
        new AddCheckpoint(
            5,
            List.of(),
            named("the example log", 5, 1, SignerKey.generate("b", new SecureRandom()))));
  }

  @Test
  void oneLogThatItFollowsDoesNotSpeakForAnother() throws Exception {
    SignerKey other = SignerKey.generate("other.test/log", new SecureRandom());
    witness.follow(TestLog.KEY.verifier(), other.verifier());
    answers(403, new AddCheckpoint(0, List.of(), named("other.test/log", 5, 1, TestLog.KEY)));
    answers(200, new AddCheckpoint(0, List.of(), named("the example log", 5, 1, TestLog.KEY)));
    answers(404, new AddCheckpoint(5, List.of(), named("the example log", 5, 1, other)));
  }

  /** The first line of a checkpoint says which log it is of; each has a memory of its own. */
  @Test
  void followsSeveralLogsAtOneAddress() throws Exception {
    SignerKey other = SignerKey.generate("other.test/log", new SecureRandom());
    SignedNote ofOther = signed(7, 2, other);
    answers(404, new AddCheckpoint(0, List.of(), ofOther));
    witness.follow(TestLog.KEY.verifier(), other.verifier());

    answers(200, request(0, 5, 1));
    answers(200, new AddCheckpoint(0, List.of(), ofOther));
    answers(409, new AddCheckpoint(5, List.of(), signed(7, 2, other)));
    answers(200, request(5, 9, 1));
    assertThat(witness.holds().text()).startsWith("candour.test/log\n9\n");
    assertThat(WitnessMemory.ask(witness.address(), "other.test/log").text())
        .startsWith("other.test/log\n7\n");
    witness.follow(TestLog.KEY.verifier());
    answers(404, new AddCheckpoint(7, List.of(), ofOther));
  }

  @Test
  void refusesWhatIsMalformed() throws Exception {
    String good = request(0, 5, 1).toString();
    answers(400, "");
    answers(400, good.replace("old 0", "old 00"));
    answers(400, good.replace("old 0", "old 6"));
    answers(400, good + "x");
    answers(400, good.replace("\n", "\r\n"));
    answers(413, "old 0\n" + "x".repeat(200_000));
    assertThat(witness.get("/add-checkpoint").statusCode()).isEqualTo(405);
    assertThat(witness.get("/nothing").statusCode()).isEqualTo(404);
    assertThat(witness.get("/../key").statusCode()).isEqualTo(404);
    assertThat(witness.get("/key").body()).isEqualTo(TestWitness.KEY.verifier() + "\n");
    assertThatThrownBy(() -> witness.holds()).isInstanceOf(IOException.class);
  }

  @Test
  void forgetsNothingWhenItIsStartedAgain() throws Exception {
    answers(200, request(0, 5, 1));
    witness.close();
    witness = new TestWitness(state);

    answers(409, request(0, 9, 2));
    answers(422, request(5, 9, 2));
    answers(200, request(5, 9, 1));
  }

  @Test
  void letsNoSecondWitnessWorkOnItsMemory() {
    assertThatThrownBy(() -> new WitnessMemory(state).close())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Another witness");
  }

  @Test
  void neverGoesBackHoweverManyAskAtOnce() throws Exception {
    answers(200, request(0, 5, 1));
    List<Callable<Integer>> asking = new ArrayList<>();
    for (int i = 6; i < 30; i++) {
      AddCheckpoint request = request(5, i, 1);
      asking.add(() -> send(request).statusCode());
    }
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(asking)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(23);
  }
}
