package org.candour.ops.ledgerctl.opendata;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A file of open data as JSON, in UTF-8, UTF-16 or UTF-32, in which amounts are decimal numbers and
 * never floating ones. A file of several documents, one a line, is a list of them.
 */
final class OpenDataFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  /** A number that stands as a text, in digits alone: commas mean other things elsewhere. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}([.][0-9]{1,30})?");

  /** How many bytes a file of one byte takes in memory, read and noted, and as much again. */
  private static final int ROOM = 24;

  private OpenDataFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is not JSON, or there is not enough memory for it; the
   *     message says the line and what to do
   */
  static JsonNode read(Path file) throws IOException {
    long most = Runtime.getRuntime().maxMemory() / ROOM;
    if (Files.size(file) > most) {
      throw new IllegalArgumentException(
          "The file has %,d bytes, and there is memory for one of %,d: cut it into several, or give"
                  .formatted(Files.size(file), most)
              + " more memory with JAVA_TOOL_OPTIONS=-Xmx8g");
    }
    return read(Files.readAllBytes(file));
  }

  static JsonNode read(byte[] bytes) {
    refusePacked(bytes);
    if (isOfBytes(bytes)) {
      refuseUnlessUtf8(bytes);
    }
    try (JsonParser parser = JSON.createParser(bytes)) {
      List<JsonNode> documents = new ArrayList<>();
      while (parser.nextToken() != null) {
        documents.add(parser.readValueAsTree());
      }
      if (documents.isEmpty()) {
        throw new IllegalArgumentException("The file is empty");
      }
      ArrayNode all = JSON.createArrayNode();
      return documents.size() == 1 ? documents.getFirst() : all.addAll(documents);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new IllegalArgumentException(
          "The file is not JSON from line %,d, column %,d on: %s"
              .formatted(
                  at == null ? 1 : at.getLineNr(),
                  at == null ? 1 : at.getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  private static void refusePacked(byte[] bytes) {
    boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    boolean gzip = bytes.length > 1 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    if (zip || gzip) {
      throw new IllegalArgumentException(
          "The file is no JSON but packed, or a spreadsheet: unpack it, or save it as JSON, first");
    }
  }

  /** JSON begins with signs of ASCII, so that a nought among its first bytes, or a mark, says. */
  private static boolean isOfBytes(byte[] bytes) {
    boolean mark = bytes.length > 1 && (bytes[0] & 0xff) >= 0xfe && (bytes[1] & 0xff) >= 0xfe;
    for (int i = 0; i < Math.min(4, bytes.length); i++) {
      mark |= bytes[i] == 0;
    }
    return !mark;
  }

  private static void refuseUnlessUtf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CoderResult result;
    do {
      result = decoder.decode(in, out.clear(), true);
    } while (result.isOverflow());
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new IllegalArgumentException(
          "The file is not UTF-8: line %,d holds byte %02X, which is none of its signs there."
                  .formatted(line, bytes[in.position()])
              + " It may be Windows-1252, as spreadsheets save: save it again as UTF-8");
    }
  }

  /** The text at a place; empty if there is none, or nothing but blanks. */
  static Optional<String> text(@Nullable JsonNode value) {
    if (value == null || !value.isValueNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
  }

  /** The decimal number at a place, also where it stands as a text. */
  static Optional<BigDecimal> number(JsonNode value) {
    return text(value)
        .filter(text -> value.isNumber() || NUMBER.matcher(text).matches())
        .map(BigDecimal::new);
  }

  /** Whether two places say the same; 100 and 100.0 do. */
  static boolean same(JsonNode one, JsonNode other) {
    return one.equals(
        (a, b) ->
            a.isNumber() && b.isNumber()
                ? a.decimalValue().compareTo(b.decimalValue())
                : a.equals(b) ? 0 : 1,
        other);
  }
}
