package org.candour.command.ledger.witness;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.log.AddCheckpoint;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignedNote.NoteSignature;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.policy.KnownWitness;
import org.candour.events.log.policy.TrustPolicy;
import org.jspecify.annotations.Nullable;

/** One witness that the policy names, asked by C2SP tlog-witness. */
final class WitnessClient {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A cosignature is welcome even when it comes late. */
  private static final Duration LONG_PATIENCE = Duration.ofSeconds(30);

  private static final int LONGEST_ANSWER = 10_000;

  private final VerifierKey key;
  private final URI address;
  private final HttpClient http;

  private WitnessClient(VerifierKey key, URI address, HttpClient http) {
    this.key = key;
    this.address = address;
    this.http = http;
  }

  /** The answer of a witness. */
  sealed interface Answer {

    /** It cosigned. */
    record Cosigned(NoteSignature line) implements Answer {}

    /** It holds another size than it was thought to. */
    record Holds(long size) implements Answer {}

    /** It does not cosign, and says why. */
    record Refused(String why) implements Answer {}

    /** It cannot be reached, or does not speak the protocol. */
    record Away(String why) implements Answer {}
  }

  /**
   * The witnesses of a policy that it names with addresses; the others are asked by others.
   *
   * @throws IllegalStateException naming the one that cannot be asked
   */
  static List<WitnessClient> all(TrustPolicy policy) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    List<WitnessClient> all = new ArrayList<>();
    for (KnownWitness witness : policy.witnesses()) {
      if (witness.url() != null) {
        all.add(new WitnessClient(key(witness), address(witness.name(), witness.url()), http));
      }
    }
    return all;
  }

  private static VerifierKey key(KnownWitness witness) {
    if (witness.key() == null) {
      throw new IllegalStateException(
          "The witness %s of the policy has a key of a kind that is not known here; leave out its address, so that it is not asked"
              .formatted(witness.name()));
    }
    return witness.key();
  }

  private static URI address(String name, String url) {
    try {
      URI address = new URI(url.replaceAll("/+$", ""));
      if (String.valueOf(address.getScheme()).matches("https?") && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw notAnAddress(name, url, e);
    }
    throw notAnAddress(name, url, null);
  }

  private static IllegalStateException notAnAddress(
      String name, String url, @Nullable Exception cause) {
    return new IllegalStateException(
        "The witness %s of the policy cannot be asked at %s; write an address such as https://witness.example/candour"
            .formatted(name, url),
        cause);
  }

  VerifierKey key() {
    return key;
  }

  URI address() {
    return address;
  }

  /** Asks for a cosignature. */
  Answer cosign(AddCheckpoint request) throws InterruptedException {
    return ask(request, LONG_PATIENCE);
  }

  /** Asks what it holds, by a request that it can only refuse. */
  Answer holds(AddCheckpoint request) throws InterruptedException {
    return ask(request, PATIENCE);
  }

  private Answer ask(AddCheckpoint request, Duration patience) throws InterruptedException {
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(address + "/add-checkpoint"))
                  .timeout(patience)
                  .POST(BodyPublishers.ofString(request.toString()))
                  .build(),
              BodyHandlers.ofString());
      return answer(request.checkpoint(), response);
    } catch (IOException e) {
      return new Answer.Away(String.valueOf(e.getMessage()));
    }
  }

  private Answer answer(SignedNote checkpoint, HttpResponse<String> response) {
    String body = response.body();
    if (body.length() > LONGEST_ANSWER) {
      return new Answer.Away("It answered with " + body.length() + " characters");
    }
    return switch (response.statusCode()) {
      case 200 -> cosigned(checkpoint, body);
      case 409 ->
          body.matches("(0|[1-9][0-9]{0,17})\n")
              ? new Answer.Holds(Long.parseLong(body.strip()))
              : new Answer.Away("It answered 409 without a size");
      case 400, 403, 404, 422 ->
          new Answer.Refused("It answered " + response.statusCode() + " " + body.strip());
      default -> new Answer.Away("It answered " + response.statusCode());
    };
  }

  private Answer cosigned(SignedNote checkpoint, String lines) {
    try {
      for (NoteSignature line : NoteSignature.parseLines(lines)) {
        if (new SignedNote(checkpoint.text(), List.of(line)).isSignedBy(key)) {
          return new Answer.Cosigned(line);
        }
      }
      return new Answer.Away("It answered with nobody's cosignature that is known");
    } catch (MalformedNoteException e) {
      return new Answer.Away("It answered with what is no cosignature: " + e.getMessage());
    }
  }
}
