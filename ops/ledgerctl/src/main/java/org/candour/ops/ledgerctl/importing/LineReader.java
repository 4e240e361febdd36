package org.candour.ops.ledgerctl.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.candour.ops.ledgerctl.importing.ImportLine.MalformedLineException;

/** The lines of a file one by one, so that a line that is not UTF-8 spoils only itself. */
final class LineReader implements AutoCloseable {

  private final InputStream in;
  private long number;

  private LineReader(InputStream in) {
    this.in = in;
  }

  static LineReader of(Path file) throws IOException {
    return new LineReader(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  static long count(Path file) throws IOException {
    try (LineReader lines = of(file)) {
      while (lines.bytes() != null) {
        lines.number++;
      }
      return lines.number;
    }
  }

  /**
   * The next line without its end, or empty at the end of the file.
   *
   * @throws MalformedLineException if it is not UTF-8
   */
  Optional<String> next() throws IOException, MalformedLineException {
    byte[] line = bytes();
    if (line == null) {
      return Optional.empty();
    }
    number++;
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString());
    } catch (CharacterCodingException e) {
      throw new MalformedLineException("is not UTF-8");
    }
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private byte @org.jspecify.annotations.Nullable [] bytes() throws IOException {
    int next = in.read();
    if (next < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    for (; next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toByteArray();
  }
}
