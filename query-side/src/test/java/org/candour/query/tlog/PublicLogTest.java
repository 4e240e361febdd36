package org.candour.query.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.evidence.CheckResult.Outcome;
import org.candour.events.evidence.ReceiptCheck;
import org.candour.events.evidence.Trust;
import org.candour.events.id.StreamId;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.EntryBundle;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.policy.TrustPolicy;
import org.candour.events.log.tree.Frontier;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.MerkleTree;
import org.candour.events.log.tree.Proofs;
import org.candour.events.log.tree.Tile;
import org.candour.events.log.tree.TiledTree;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Http;
import org.candour.query.testing.LogSigner;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** An outsider follows the log over HTTP, with the public formats and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class PublicLogTest {

  private static final int FIRST = 300;
  private static final int SIZE = 66_000;

  private final TestLedger ledger = Server.ledger();
  private final LogSigner signer = new LogSigner(ledger);
  private final HttpClient client = HttpClient.newHttpClient();
  private final TestIssuer issuer = new TestIssuer();

  @SuppressWarnings("NullAway.Init")
  private ConfigurableApplicationContext context;

  @SuppressWarnings("NullAway.Init")
  private Http http;

  @SuppressWarnings("NullAway.Init")
  private SignedNote old;

  @BeforeAll
  void start() {
    append(FIRST);
    old = signer.sign();
    append(SIZE - FIRST);
    signer.cosign(signer.sign());
    Map<String, Object> settings = new HashMap<>(issuer.settings());
    settings.put("candour.limits.address-per-minute", 0);
    settings.put("candour.limits.account-per-minute", 0);
    context = ledger.start(settings);
    http = new Http(context);
  }

  @AfterAll
  void stop() {
    context.close();
    client.close();
    issuer.close();
  }

  private void append(int count) {
    StreamId stream = new StreamId("closure", "00000000-0000-4000-8000-000000000001");
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drafts.add(Draft.entry(stream, "2013", new FamiliesInformed("By letter " + i)));
    }
    ledger.appendAll(drafts);
  }

  private HttpResponse<byte[]> fetch(String path) {
    return fetch(path, null);
  }

  private HttpResponse<byte[]> fetchAs(Role role, String path) {
    return fetch(
        path, issuer.token(new Account("somebody", Set.of(role), Set.of(), null, true, null)));
  }

  private HttpResponse<byte[]> fetch(String path, @Nullable String bearer) {
    try {
      String port = context.getEnvironment().getRequiredProperty("local.server.port");
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
      if (bearer != null) {
        request.header("Authorization", "Bearer " + bearer);
      }
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<Hash> hashes(Tile tile) {
    HttpResponse<byte[]> response = fetch("/ledger/tile/" + tile.path());
    assertThat(response.statusCode()).as(tile.path()).isEqualTo(200);
    return tile.hashes(response.body());
  }

  private Checkpoint checkpoint() {
    return Checkpoint.parse(SignedNote.parse(fetch("/ledger/checkpoint").body()).text());
  }

  @Test
  void aWitnessThatNobodyConfiguredIsNotShown() {
    SignerKey stranger = SignerKey.generateCosigner("stranger.test", new SecureRandom());
    signer.cosign(SignedNote.parse(fetch("/ledger/checkpoint").body()), stranger);

    assertThat(fetch("/ledger/checkpoint").body()).asString().doesNotContain("stranger.test");
    assertThat(fetch("/ledger/keys").body()).asString().doesNotContain("stranger.test");
    assertThat(fetch("/ledger/witnesses").body()).asString().doesNotContain("stranger.test");
  }

  @Test
  void theCheckpointIsSignedByTheLogAndCosignedByItsWitness() {
    Keyring keys = Keyring.parse(new String(fetch("/ledger/keys").body(), StandardCharsets.UTF_8));
    SignedNote note = SignedNote.parse(fetch("/ledger/checkpoint").body());

    assertThat(keys.keys()).containsExactly(LogSigner.KEY.verifier(), LogSigner.WITNESS.verifier());
    assertThat(Checkpoint.isSignedByItsLog(note, keys)).isTrue();
    assertThat(note.cosignedAt(LogSigner.WITNESS.verifier())).isPresent();
    assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(SIZE);
    assertThat(fetch("/ledger/checkpoint").headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type -> assertThat(type).isEqualToIgnoringCase("text/plain;charset=utf-8"));
    assertThat(http.json("/ledger/witnesses").get(0).path("cosigned").asLong()).isEqualTo(SIZE);
  }

  @Test
  void itsPolicyNamesItsOwnKeyAndTheWitnessesWithoutTheirAddresses() {
    TrustPolicy policy = TrustPolicy.parse(fetch("/ledger/policy").body());
    SignedNote note = SignedNote.parse(fetch("/ledger/checkpoint").body());

    assertThat(policy.keys().keys())
        .containsExactly(LogSigner.KEY.verifier(), LogSigner.WITNESS.verifier());
    assertThat(policy.judge(note).isMet()).isTrue();
    assertThat(fetch("/ledger/policy").body()).asString().doesNotContain("http");
  }

  @Test
  void theTreeOfItsTilesHasTheRootThatWasSigned() {
    TiledTree tree = new TiledTree(SIZE, this::hashes);
    Checkpoint before = Checkpoint.parse(old.text());
    List<Hash> proof = MerkleTree.consistency(FIRST, SIZE, tree);

    assertThat(tree.root()).isEqualTo(checkpoint().root());
    assertThat(Proofs.consistent(FIRST, before.root(), SIZE, checkpoint().root(), proof)).isTrue();
  }

  @Test
  void everyLeafTileAddsUpToTheRoot() {
    Frontier frontier = Frontier.EMPTY;
    for (long index = 0; Tile.width(0, index, SIZE) > 0; index++) {
      frontier = frontier.append(hashes(new Tile(0, index, Tile.width(0, index, SIZE))));
    }
    assertThat(frontier.root()).isEqualTo(checkpoint().root());
  }

  @Test
  void aPartialTileIsTheFrontOfTheFullOne() {
    assertThat(hashes(new Tile(0, 3, 7))).isEqualTo(hashes(Tile.full(0, 3)).subList(0, 7));
    assertThat(hashes(new Tile(1, 0, 200))).isEqualTo(hashes(Tile.full(1, 0)).subList(0, 200));
    assertThat(hashes(new Tile(2, 0, 1))).hasSize(1);
  }

  @Test
  void tilesMayBeKeptForEverAndCheckpointsMayNot() {
    assertThat(fetch("/ledger/tile/0/000").headers().firstValue("Cache-Control"))
        .hasValue("max-age=31536000, public, immutable");
    assertThat(fetch("/ledger/tile/0/000").headers().firstValue("Content-Type"))
        .hasValue("application/octet-stream");
    assertThat(
            fetchAs(Role.AUDITOR, "/ledger/tile/entries/000").headers().firstValue("Cache-Control"))
        .hasValue("max-age=31536000, private, immutable");
    assertThat(fetch("/ledger/checkpoint").headers().firstValue("Cache-Control"))
        .hasValue("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0/258",
        "0/257.p/209",
        "0/257",
        "1/001.p/2",
        "1/001",
        "2/000.p/2",
        "3/000",
        "3/000.p/1",
        "63/000",
        "64/000",
        "0/0",
        "0/000.p/256",
        "0/000.p/0",
        "0/x000/000",
        "00/000",
        "x/000",
        "0",
        "0/000/",
        "0/000.p/1/2",
        "entries/258",
        "entries/0",
        "entries/000.p/0",
        "entries",
        "entries/"
      })
  void aTileThatNoSignedTreeHasIsNotThere(String path) {
    assertThat(fetch("/ledger/tile/" + path).statusCode()).isEqualTo(404);
  }

  @Test
  void bundlesAreForAuditorsAndInspectorsAlone() {
    String bundle = "/ledger/tile/entries/000";
    assertThat(fetch(bundle).statusCode()).isEqualTo(401);
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.INSPECTOR))) {
      assertThat(fetchAs(role, bundle).statusCode()).as(role.name()).isEqualTo(403);
    }
    assertThat(fetchAs(Role.INSPECTOR, bundle).statusCode()).isEqualTo(200);
  }

  @Test
  void bundlesHoldTheEntriesOfTheirTile() {
    for (Tile tile : List.of(Tile.full(0, 2), new Tile(0, 257, 207), new Tile(0, 0, 1))) {
      byte[] bundle =
          fetchAs(Role.AUDITOR, "/ledger/tile/entries" + tile.path().substring(1)).body();
      assertThat(EntryBundle.read(bundle).stream().map(Hash::leaf).toList())
          .isEqualTo(hashes(tile));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 255, 256, 299, 300, 65_535, 65_536, 65_999})
  void aReceiptProvesItsEntry(long index) {
    byte[] receipt = fetch("/ledger/receipts/" + index).body();
    Keyring keys = new Keyring(List.of(LogSigner.KEY.verifier(), LogSigner.WITNESS.verifier()));
    Hash leaf = Hash.leaf(fetch("/api/entries/" + index + "/raw").body());
    Hash other = Hash.leaf(fetch("/api/entries/" + (index ^ 1) + "/raw").body());

    assertThat(ReceiptCheck.check(receipt, leaf, Trust.of(keys)).outcome())
        .isEqualTo(Outcome.VERIFIED);
    assertThat(ReceiptCheck.check(receipt, other, Trust.of(keys)).outcome())
        .isEqualTo(Outcome.FAILED);
    assertThat(ReceiptCheck.check(receipt, null, Trust.of(keys)).outcome())
        .isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(ReceiptCheck.check(receipt, leaf, Trust.of(new Keyring(List.of()))).outcome())
        .isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void whatIsNoReceiptIsNotThere() {
    for (String path : List.of("66000", "x", "-1", "1.5", "9999999999999999999")) {
      assertThat(fetch("/ledger/receipts/" + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(fetch("/ledger/receipts/1?wait=soon").statusCode()).isEqualTo(422);
    assertThat(fetch("/ledger/receipts/1?more=1").statusCode()).isEqualTo(422);
  }

  @Test
  void anEntryThatIsNotSignedYetHasAReceiptAsSoonAsItIs() throws Exception {
    TestLedger growing = Server.ledger();
    LogSigner later = new LogSigner(growing);
    growing.append(
        new StreamId("closure", "00000000-0000-4000-8000-000000000001"),
        "2013",
        new FamiliesInformed("By letter"));
    try (ConfigurableApplicationContext other = growing.start()) {
      Http asking = new Http(other);
      assertThat(asking.get("/ledger/checkpoint").statusCode()).isEqualTo(404);
      assertThat(asking.get("/ledger/tile/0/000.p/1").statusCode()).isEqualTo(404);
      assertThat(asking.get("/ledger/receipts/0").statusCode()).isEqualTo(404);
      assertThat(asking.get("/ledger/receipts/0").body()).contains("not-yet");
      Thread asker =
          Thread.ofVirtual()
              .start(() ->
                  assertThat(asking.get("/ledger/receipts/0?wait=20s").statusCode())
                      .isEqualTo(200));
      later.sign();
      asker.join();
      assertThat(asking.get("/ledger/receipts/0").statusCode()).isEqualTo(200);
    }
  }
}
