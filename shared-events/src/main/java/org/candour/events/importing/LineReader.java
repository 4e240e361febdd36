package org.candour.events.importing;

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
import org.candour.events.importing.ImportLine.MalformedLineException;
import org.jspecify.annotations.Nullable;

/** The lines of a file one by one, so that a line that is not UTF-8 spoils only itself. */
public final class LineReader implements AutoCloseable {

  private final InputStream in;
  private long number;

  private LineReader(InputStream in) {
    this.in = in;
  }

  /** The lines of a file. */
  public static LineReader of(Path file) throws IOException {
    return of(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  /** The lines of what is read from somewhere. */
  public static LineReader of(InputStream in) {
    return new LineReader(in);
  }

  /** How many lines a file has. */
  public static long count(Path file) throws IOException {
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
  public Optional<String> next() throws IOException, MalformedLineException {
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
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private byte @Nullable [] bytes() throws IOException {
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
