package org.candour.query.web.recording.importing.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the files that registrars import: JSON Lines, as {@code ledgerctl import} does, or CSV. */
public final class ImportFiles {

  /** The most bytes of a file. */
  public static final int LARGEST = 5_000_000;

  /** The most lines of a file. */
  public static final int MOST_LINES = 10_000;

  private static final int LONGEST_NAME = 100;

  private ImportFiles() {}

  /**
   * Reads a file.
   *
   * @param name as its owner calls it
   * @param command what each line of CSV records that does not say it itself; null if all do
   * @throws UnusableFileException if no line of it can be read
   */
  public static ImportFile read(
      @Nullable String name, byte[] bytes, @Nullable String command, Catalogue catalogue)
      throws UnusableFileException {
    if (bytes.length > LARGEST) {
      throw new UnusableFileException(
          "The selected file must be smaller than 5 MB. Split it and import one part after the"
              + " other");
    }
    String text = text(bytes);
    String called = name(name);
    ImportFile file =
        text.stripLeading().startsWith("{") || isJson(called)
            ? new ImportFile(called, List.of(), JsonLines.read(text, catalogue))
            : CsvLines.read(called, text, command, catalogue);
    if (file.lines().isEmpty()) {
      throw new UnusableFileException("The selected file has no line to record");
    }
    if (file.lines().size() > MOST_LINES) {
      throw new UnusableFileException(
          "The selected file must have at most 10,000 lines. Split it and import one part after the"
              + " other");
    }
    return file;
  }

  private static boolean isJson(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*[.](jsonl|ndjson|json)");
  }

  private static String text(byte[] bytes) throws UnusableFileException {
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      throw new UnusableFileException(
          "The selected file is a spreadsheet. Save it as “CSV UTF-8 (Comma delimited)” and upload"
              + " that");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnusableFileException(
          "The selected file must be written in UTF-8. In a spreadsheet, save it as “CSV UTF-8"
              + " (Comma delimited)”");
    }
  }

  /** Without the directories that some browsers put in front of it. */
  private static String name(@Nullable String given) {
    String plain =
        given == null ? "" : given.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
    return plain.isEmpty() ? "A file" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }
}
