package org.candour.ops.ledgerctl.opendata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of open data as JSON, in which amounts are decimal numbers and never floating ones. */
final class OpenDataFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private OpenDataFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is not JSON
   */
  static JsonNode read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return read(in.readAllBytes());
    }
  }

  static JsonNode read(byte[] bytes) {
    try {
      int start =
          bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
      return JSON.readTree(bytes, start, bytes.length - start);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "The file is not one JSON document: " + e.getOriginalMessage(), e);
    }
  }

  /** The text at a place; empty if there is none, or nothing but blanks. */
  static Optional<String> text(@Nullable JsonNode value) {
    if (value == null || !value.isValueNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
  }
}
