package org.candour.ops.ledgerctl.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.tree.Hash;

/**
 * The last checkpoint of each log that a witness cosigned, a file each, on the disk before anybody
 * is told. One process owns it.
 */
public final class WitnessMemory implements AutoCloseable {

  private final Path directory;
  private final FileChannel lock;

  /**
   * Opens a directory, which is made if it is not there.
   *
   * @throws IOException if another witness works on it
   */
  public WitnessMemory(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
    this.lock =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock owned;
    try {
      owned = lock.tryLock();
    } catch (java.nio.channels.OverlappingFileLockException e) {
      owned = null;
    }
    if (owned == null) {
      lock.close();
      throw new IOException("Another witness works on " + directory);
    }
  }

  /** The last cosigned checkpoint of a log. */
  Optional<SignedNote> last(String origin) throws IOException {
    Path file = file(origin);
    return Files.exists(file)
        ? Optional.of(SignedNote.parse(Files.readAllBytes(file)))
        : Optional.empty();
  }

  /** The last cosigned checkpoint of a log, by the name that it has in an address. */
  Optional<String> byHash(String hash) throws IOException {
    Path file = directory.resolve(hash + ".checkpoint");
    return hash.matches("[0-9a-f]{64}") && Files.exists(file)
        ? Optional.of(Files.readString(file))
        : Optional.empty();
  }

  /** Puts a checkpoint in place of the last one; on the disk when this returns. */
  void keep(String origin, SignedNote cosigned) throws IOException {
    Path file = file(origin);
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(cosigned.toString().getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private Path file(String origin) {
    return directory.resolve(hash(origin) + ".checkpoint");
  }

  /** What a log is called in addresses: the SHA-256 of its origin, in hexadecimal. */
  static String hash(String origin) {
    return HexFormat.of().formatHex(Hash.sha256().digest(origin.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Asks a witness for the last checkpoint of a log that it cosigned.
   *
   * @throws IOException if it cannot be reached, or has cosigned none
   */
  public static SignedNote ask(URI witness, String origin)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> response =
          http.send(
              HttpRequest.newBuilder(
                      URI.create(
                          witness.toString().replaceAll("/+$", "")
                              + "/"
                              + hash(origin)
                              + "/checkpoint"))
                  .timeout(Duration.ofSeconds(10))
                  .build(),
              BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IOException(
            "The witness " + witness + " has cosigned no checkpoint of " + origin);
      }
      return SignedNote.parse(response.body());
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
