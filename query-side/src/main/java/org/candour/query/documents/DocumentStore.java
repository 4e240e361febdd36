package org.candour.query.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.candour.events.entry.DocumentRef;
import org.candour.events.log.tree.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps documents in a directory, {@code candour.documents}, under their SHA-256. Without one it
 * only tells the hash, and whoever attaches a document keeps it.
 */
@Component
public final class DocumentStore {

  private static final String ANY = "application/octet-stream";
  private static final String MEDIA_TYPE = "[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}";
  private static final int LONGEST_NAME = 200;

  private final @Nullable Path directory;

  DocumentStore(@Value("${candour.documents:}") String directory) {
    this.directory = directory.isBlank() ? null : Path.of(directory);
  }

  /** Whether it keeps documents. */
  public boolean keeps() {
    return directory != null;
  }

  /**
   * Takes a document in.
   *
   * @param name the name of its file
   * @param mediaType what the browser takes it for
   */
  public DocumentRef store(InputStream bytes, @Nullable String name, @Nullable String mediaType)
      throws IOException {
    Path copy = directory == null ? null : Files.createTempFile(made(directory), "upload", ".part");
    try {
      String hash = hash(bytes, copy);
      if (copy != null) {
        Files.move(copy, place(hash).orElseThrow(), StandardCopyOption.REPLACE_EXISTING);
      }
      return new DocumentRef(hash, name(name), mediaType(mediaType));
    } finally {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    }
  }

  /** Where a document is kept; empty if it is not. */
  public Optional<Path> find(String sha256) {
    return place(sha256).filter(Files::isRegularFile);
  }

  private Optional<Path> place(String sha256) {
    return directory == null || !sha256.matches("[0-9a-f]{64}")
        ? Optional.empty()
        : Optional.of(directory.resolve(sha256));
  }

  private static Path made(Path directory) throws IOException {
    return Files.createDirectories(directory);
  }

  private static String hash(InputStream bytes, @Nullable Path copy) throws IOException {
    DigestInputStream hashed = new DigestInputStream(bytes, Hash.sha256());
    if (copy == null) {
      hashed.transferTo(java.io.OutputStream.nullOutputStream());
    } else {
      Files.copy(hashed, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
  }

  /** Without the directories that some browsers put in front of it. */
  private static String name(@Nullable String given) {
    String name = given == null ? "" : given.replaceAll("^.*[/\\\\]", "").strip();
    String plain = name.replaceAll("\\p{Cntrl}", "");
    return plain.isEmpty()
        ? "Document"
        : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  private static String mediaType(@Nullable String given) {
    String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.matches(MEDIA_TYPE) ? type : ANY;
  }
}
