package org.candour.command.ledger.witness;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.candour.command.ledger.checkpoint.Outsiders;
import org.candour.command.ledger.witness.WitnessClient.Answer;
import org.candour.events.log.AddCheckpoint;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.policy.TrustPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the witnesses hold, asked by C2SP tlog-witness as it is: whoever sends a checkpoint as if
 * the witness held nothing is told in a 409 what it does hold. More than half must answer.
 */
public final class WitnessedSizes implements Outsiders {

  private static final Logger LOG = LoggerFactory.getLogger(WitnessedSizes.class);

  private final List<WitnessClient> witnesses;

  private WitnessedSizes(List<WitnessClient> witnesses) {
    this.witnesses = witnesses;
  }

  /** The witnesses of a policy that it names with addresses. */
  public static Outsiders of(TrustPolicy policy) {
    List<WitnessClient> witnesses = WitnessClient.all(policy);
    return witnesses.isEmpty() ? NONE : new WitnessedSizes(witnesses);
  }

  @Override
  public OptionalLong largest(SignedNote nothing) {
    AddCheckpoint question = new AddCheckpoint(0, List.of(), nothing);
    try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Long> held =
          witnesses.stream()
              .map(witness -> CompletableFuture.supplyAsync(() -> ask(witness, question), asking))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .flatMapToLong(OptionalLong::stream)
              .boxed()
              .toList();
      return held.size() * 2 > witnesses.size()
          ? held.stream().mapToLong(Long::longValue).max()
          : OptionalLong.empty();
    }
  }

  /** What a witness holds; empty if it does not answer. */
  private static OptionalLong ask(WitnessClient witness, AddCheckpoint question) {
    try {
      return switch (witness.holds(question)) {
        case Answer.Holds holds -> OptionalLong.of(holds.size());
        // It holds nothing, or does not know this log or its key: it cannot contradict it.
        case Answer.Cosigned _, Answer.Refused _ -> OptionalLong.of(0);
        case Answer.Away away -> {
          LOG.warn("The witness {} cannot be asked: {}", witness.key().name(), away.why());
          yield OptionalLong.empty();
        }
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalLong.empty();
    }
  }
}
