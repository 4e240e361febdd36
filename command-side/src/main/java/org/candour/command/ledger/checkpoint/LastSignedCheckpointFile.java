package org.candour.command.ledger.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignedNote;

/**
 * The last checkpoint that this machine signed, kept outside of the database and written before the
 * checkpoint counts, so that a database that was rolled back is not signed anew.
 */
final class LastSignedCheckpointFile {

  private final Path file;

  LastSignedCheckpointFile(Path file) {
    this.file = file;
  }

  Optional<Checkpoint> last() {
    try {
      return Files.exists(file)
          ? Optional.of(Checkpoint.parse(SignedNote.parse(Files.readAllBytes(file)).text()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The last signed checkpoint in " + file + " is unreadable", e);
    }
  }

  void remember(SignedNote note) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(note.toString().getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint was not kept in " + file, e);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
