package org.candour.ops.ledgerctl.verify;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.candour.events.entry.EntryFormat;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code ledger.entry} as it stands there.
 *
 * @param commandId the 16 bytes of a command's key; empty if it is none
 * @param commandEntries how many entries the command is said to have led to; nought if it is none
 * @param recordedAt in microseconds since 2000, as PostgreSQL keeps it
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares rows; copying a million would cost.
record Row(
    long index,
    long recordedAt,
    byte[] type,
    byte[] streamType,
    byte[] streamId,
    long sequence,
    byte[] leafHash,
    byte[] bytes,
    byte[] commandId,
    int commandEntries) {

  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  private static final byte[] ID = ascii("{\"id\":\"");
  private static final byte[] TYPE = ascii("\",\"type\":\"");
  private static final byte[] REVISION = ascii("\",\"revision\":");
  private static final byte[] STREAM = ascii(",\"stream\":{\"type\":\"");
  private static final byte[] STREAM_ID = ascii("\",\"id\":\"");
  private static final byte[] SEQUENCE = ascii("\",\"sequence\":");
  private static final byte[] RECORDED = ascii("},\"recordedAt\":\"");
  private static final int UUID_LENGTH = 36;

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Which column does not say what the bytes say; null if all do. An entry is written in one order,
   * so this reads its front and nothing more.
   */
  @Nullable String disagreement(Clock clock) {
    Front front = new Front(bytes);
    if (!front.skip(ID) || !front.skip(UUID_LENGTH)) {
      return "its bytes do not begin as an entry does";
    }
    if (!front.skip(TYPE) || !front.skip(type)) {
      return "its bytes have another type than its row";
    }
    if (!front.skip(REVISION) || !front.skipDigits() || !front.skip(STREAM)) {
      return "its bytes do not begin as an entry does";
    }
    if (!front.skip(streamType)
        || !front.skip(STREAM_ID)
        || !front.skip(streamId)
        || !front.skip(SEQUENCE)) {
      return "its bytes have another stream than its row";
    }
    if (!front.skip(ascii(Long.toString(sequence))) || !front.skip(RECORDED)) {
      return "its bytes have another sequence than its row";
    }
    return front.skip(clock.text(recordedAt)) ? null : "its bytes have another time than its row";
  }

  /** Times as entries write them; entries of one commit have the same. */
  static final class Clock {
    private long last = Long.MIN_VALUE;
    private byte[] text = new byte[0];

    private byte[] text(long micros) {
      if (micros != last) {
        last = micros;
        text = ascii(written(micros) + "\"");
      }
      return text;
    }

    /**
     * No entry was ever recorded at a time that cannot be written, such as PostgreSQL's infinity.
     */
    private static String written(long micros) {
      try {
        return EntryFormat.format(EPOCH.plus(micros, ChronoUnit.MICROS));
      } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
        return "never";
      }
    }
  }

  /** Reads on from the front of an entry. */
  private static final class Front {
    private final byte[] bytes;
    private int at;

    Front(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean skip(byte[] expected) {
      int to = at + expected.length;
      boolean same =
          to <= bytes.length
              && java.util.Arrays.equals(bytes, at, to, expected, 0, expected.length);
      at = to;
      return same;
    }

    boolean skip(int length) {
      at += length;
      return at <= bytes.length;
    }

    boolean skipDigits() {
      int from = at;
      while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
        at++;
      }
      return at > from;
    }
  }
}
