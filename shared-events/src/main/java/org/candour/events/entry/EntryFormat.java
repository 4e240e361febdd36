package org.candour.events.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.candour.events.Event;
import org.candour.events.EventType;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry's bytes: one UTF-8 JSON document, its members in one fixed order, written once and never
 * re-written. Absent members are left out, but for {@code causedBy}, {@code trace} and, in {@code
 * by}, organisation and establishment, which are null.
 *
 * <pre>
 * {"id":…,"type":…,"revision":…,"stream":{"type":…,"id":…,"sequence":…},"recordedAt":…,"occurredOn":…,
 *  "by":{…},"command":{"id":…,"name":…[,"body":…]},"causedBy":…,"trace":…,
 *  ["documents":[…],]["cites":[…],]["source":{…},]["explanation":…,]["concerns":[…],]"payload":{…}}
 * </pre>
 */
public final class EntryFormat {

  /** The largest entry, in bytes, so that a bundle can prefix it with a 16-bit length. */
  public static final int MAX_BYTES = 65_535;

  private static final String UNSTAMPED = "0000-00-00T00:00:00.000000Z";
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final JsonMapper JSON = CandourJson.mapper();
  private static final EventRegistry REGISTRY = EventRegistry.instance();

  private EntryFormat() {}

  /**
   * Writes an entry, all but the time at which it is recorded.
   *
   * @throws EntryTooLargeException if it would take more than {@link #MAX_BYTES} bytes
   */
  public static Draft write(
      UUID id,
      StreamId stream,
      long sequence,
      EntryMetadata circumstances,
      Set<StreamId> concerns,
      Event payload) {
    EventType type = REGISTRY.typeOf(payload.getClass());
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    int timeAt;
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("id", id.toString());
      json.writeStringProperty("type", type.value());
      json.writeNumberProperty("revision", type.revision());
      json.writeObjectPropertyStart("stream");
      json.writeStringProperty("type", stream.type());
      json.writeStringProperty("id", stream.id());
      json.writeNumberProperty("sequence", sequence);
      json.writeEndObject();
      json.writeName("recordedAt");
      json.flush();
      timeAt = out.size() + ":\"".length();
      json.writeString(UNSTAMPED);
      writeCircumstances(json, circumstances);
      if (!concerns.isEmpty()) {
        json.writePOJOProperty("concerns", new TreeSet<>(concerns));
      }
      json.writePOJOProperty("payload", payload);
      json.writeEndObject();
    }
    byte[] bytes = out.toByteArray();
    if (bytes.length > MAX_BYTES) {
      throw new EntryTooLargeException(bytes.length);
    }
    return new Draft(bytes, timeAt);
  }

  private static void writeCircumstances(JsonGenerator json, EntryMetadata circumstances) {
    json.writeStringProperty("occurredOn", circumstances.occurredOn().toString());
    json.writePOJOProperty("by", circumstances.by());
    json.writePOJOProperty("command", circumstances.command());
    json.writePOJOProperty("causedBy", circumstances.causedBy());
    json.writeStringProperty("trace", circumstances.trace());
    if (!circumstances.documents().isEmpty()) {
      json.writePOJOProperty("documents", circumstances.documents());
    }
    if (!circumstances.cites().isEmpty()) {
      json.writePOJOProperty("cites", circumstances.cites());
    }
    if (circumstances.source() != null) {
      json.writePOJOProperty("source", circumstances.source());
    }
    if (circumstances.explanation() != null) {
      json.writeStringProperty("explanation", circumstances.explanation());
    }
  }

  /**
   * Reads an entry's bytes.
   *
   * @throws UnreadableEntryException if they are not an entry that this version knows
   */
  public static Entry read(byte[] bytes) {
    try (JsonParser json = JSON.createParser(bytes)) {
      startsAndEndsAsWritten(bytes);
      return new EntryReader(json).entry();
    } catch (JacksonException
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException
        | NullPointerException
        | EventRegistry.UnknownEventTypeException e) {
      throw new UnreadableEntryException(e);
    }
  }

  /** Jackson would pass over a byte order mark and blanks, and take UTF-16 too. */
  private static void startsAndEndsAsWritten(byte[] bytes) {
    if (bytes.length < 3 || bytes[0] != '{' || bytes[1] != '"' || bytes[bytes.length - 1] != '}') {
      throw new IllegalArgumentException("An entry is one JSON object in UTF-8, with no blanks");
    }
  }

  /** An entry's bytes, complete but for the time, which the sequencer stamps. */
  public static final class Draft {

    private final byte[] bytes;
    private final int timeAt;

    private Draft(byte[] bytes, int timeAt) {
      this.bytes = bytes;
      this.timeAt = timeAt;
    }

    /** Writes the time into the bytes, cut to microseconds, and gives them. */
    public byte[] stamp(Instant recordedAt) {
      byte[] time = format(recordedAt).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(time, 0, bytes, timeAt, UNSTAMPED.length());
      return bytes;
    }

    /** The bytes, with the time as last stamped; not a copy. */
    public byte[] bytes() {
      return bytes;
    }

    /** How many bytes the entry takes. */
    public int size() {
      return bytes.length;
    }
  }

  /**
   * An instant as entries write it: UTC, always with six digits of a second, 27 characters.
   *
   * @throws IllegalArgumentException outside of the years 0 to 9999, which have four digits
   */
  public static String format(Instant instant) {
    String text = MICROSECONDS.format(instant.truncatedTo(ChronoUnit.MICROS));
    if (text.length() != UNSTAMPED.length()) {
      throw new IllegalArgumentException("An entry cannot be recorded at " + instant);
    }
    return text;
  }

  /** Reads what {@link #format} wrote. */
  static Instant instant(String text) {
    if (text.length() != UNSTAMPED.length()) {
      throw new IllegalArgumentException("A time has six digits of a second: " + text);
    }
    for (int i = 0; i < text.length(); i++) {
      char expected = UNSTAMPED.charAt(i);
      char c = text.charAt(i);
      if (expected == '0' ? c < '0' || c > '9' : c != expected) {
        throw new IllegalArgumentException("Not a time as entries write it: " + text);
      }
    }
    try {
      return LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19),
              number(text, 20, 26) * 1_000)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("There is no such time: " + text, e);
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** An entry would be larger than a bundle can hold. */
  public static final class EntryTooLargeException extends RuntimeException {
    EntryTooLargeException(int bytes) {
      super(
          "This would make an entry of "
              + bytes
              + " bytes, and at most "
              + MAX_BYTES
              + " fit: shorten it, or attach the long part as a document");
    }
  }

  /** Bytes that should be an entry are not. */
  public static final class UnreadableEntryException extends RuntimeException {
    UnreadableEntryException(RuntimeException cause) {
      super("These bytes are not an entry that this version can read", cause);
    }
  }
}
