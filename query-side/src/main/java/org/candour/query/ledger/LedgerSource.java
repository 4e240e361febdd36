package org.candour.query.ledger;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.candour.query.halt.KeptHalt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ledger as a source of events for Axon's processors. The ledger is dense and visible in order,
 * so a token is the index of the last entry seen, without gaps; no token is the beginning.
 */
@Component
public class LedgerSource implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final LedgerReader reader;
  private final LedgerTail tail;
  private final KeptHalt halt;

  LedgerSource(LedgerReader reader, LedgerTail tail, KeptHalt halt) {
    this.halt = halt;
    this.reader = reader;
    this.tail = tail;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new LedgerStream(reader, tail, halt, next(token));
  }

  private static long next(@Nullable TrackingToken token) {
    return switch (token) {
      case null -> 0;
      case GlobalSequenceTrackingToken at -> at.getGlobalIndex() + 1;
      default -> throw new IllegalArgumentException("Not a token of the ledger: " + token);
    };
  }

  @Override
  @SuppressWarnings("NullAway") // Axon's contract: null is the beginning
  public TrackingToken createTailToken() {
    return null;
  }

  @Override
  public TrackingToken createHeadToken() {
    return tokenAfter(reader.head().size());
  }

  /** The token of whoever has seen so many entries. */
  public TrackingToken tokenAfter(long size) {
    return size == 0 ? createTailToken() : new GlobalSequenceTrackingToken(size - 1);
  }

  @Override
  public TrackingToken createTokenAt(Instant instant) {
    // The first entry recorded at the instant itself is the first that the stream gives.
    return new GlobalSequenceTrackingToken(reader.sizeAt(instant.minusNanos(1_000)) - 1);
  }
}
