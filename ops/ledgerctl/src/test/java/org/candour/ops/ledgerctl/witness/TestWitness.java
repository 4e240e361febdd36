package org.candour.ops.ledgerctl.witness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.policy.TrustPolicy;
import org.candour.ops.ledgerctl.verify.TestLog;

/** A witness of the test log, over HTTP. */
public final class TestWitness implements AutoCloseable {

  public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  static final SignerKey KEY =
      SignerKey.generateCosigner("inspectorate.test/witness", new SecureRandom());

  private final HttpClient http = HttpClient.newHttpClient();
  private final SignerKey key;
  private final WitnessMemory memory;
  private final WitnessServer server;
  private volatile Keyring followed = new Keyring(List.of(TestLog.KEY.verifier()));

  public TestWitness(Path state) throws IOException {
    this(state, KEY);
  }

  public TestWitness(Path state, SignerKey key) throws IOException {
    this.key = key;
    memory = new WitnessMemory(state);
    server =
        new WitnessServer(
            new Witness(key, () -> followed, memory, Clock.fixed(NOON, ZoneOffset.UTC)),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** The line of a policy that names it. */
  public String line(String name) {
    return "witness " + name + " " + key.verifier() + " " + address() + "\n";
  }

  /** A policy that asks for this witness, at an address. */
  public static TrustPolicy policy(String address) {
    return TrustPolicy.parse(
        "witness inspectorate " + KEY.verifier() + " " + address + "\nquorum inspectorate\n");
  }

  /** Follows other logs from now on. */
  void follow(VerifierKey... logs) {
    followed = new Keyring(List.of(logs));
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Sends an {@code add-checkpoint}. */
  public HttpResponse<String> send(byte[] body) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address().resolve("/add-checkpoint"))
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address().resolve(path)).build(), BodyHandlers.ofString());
  }

  /** The last checkpoint that it cosigned, as anybody can ask for it. */
  public SignedNote holds() throws IOException, InterruptedException {
    return WitnessMemory.ask(address(), TestLog.KEY.verifier().name());
  }

  @Override
  public void close() throws IOException {
    server.close();
    memory.close();
    http.close();
  }
}
