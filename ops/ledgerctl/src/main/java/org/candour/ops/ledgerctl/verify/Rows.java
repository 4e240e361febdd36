package org.candour.ops.ledgerctl.verify;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * The entries in order, copied out in PostgreSQL's binary format and read ahead by a thread of
 * their own. At most a few megabytes wait.
 */
final class Rows implements AutoCloseable {

  private static final int SIGNATURE = 11;
  private static final int MOST_ROWS = 1_000;
  private static final int MOST_BYTES = 1_000_000;
  private static final int BATCHES_AHEAD = 4;
  private static final List<Row> END = List.of();

  private final BlockingQueue<List<Row>> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
  private final Connection connection;
  private final long from;
  private final Thread reader;
  private volatile @Nullable Exception failure;
  private volatile boolean closed;

  /** Begins to read from an index on; the connection is used for nothing else meanwhile. */
  Rows(Connection connection, long from) {
    this.connection = connection;
    this.from = from;
    this.reader = Thread.ofPlatform().name("verify-reader").daemon().start(this::read);
  }

  /** The next rows; empty at the end. */
  List<Row> next() throws SQLException {
    try {
      List<Row> batch = batches.take();
      if (failure != null) {
        throw new SQLException("The entries cannot be read", failure);
      }
      return batch;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted", e);
    }
  }

  private void read() {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new PGCopyInputStream(connection.unwrap(PGConnection.class), copy()), 1 << 16))) {
      in.skipNBytes(SIGNATURE + Integer.BYTES);
      in.skipNBytes(in.readInt());
      List<Row> batch = new ArrayList<>();
      int bytes = 0;
      while (in.readShort() != -1 && !closed) {
        Row row = row(in);
        batch.add(row);
        bytes += row.bytes().length;
        if (batch.size() == MOST_ROWS || bytes > MOST_BYTES) {
          batches.put(batch);
          batch = new ArrayList<>();
          bytes = 0;
        }
      }
      if (!batch.isEmpty()) {
        batches.put(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | SQLException | RuntimeException e) {
      failure = e;
    } finally {
      end();
    }
  }

  private void end() {
    try {
      batches.put(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String copy() {
    return "COPY (SELECT index, recorded_at, type, stream_type, stream_id, sequence, leaf_hash,"
        + " bytes, command_id, command_entries FROM ledger.entry WHERE index >= "
        + from
        + " ORDER BY index) TO STDOUT (FORMAT binary)";
  }

  private static Row row(DataInputStream in) throws IOException {
    return new Row(
        number(in),
        number(in),
        field(in),
        field(in),
        field(in),
        number(in),
        field(in),
        field(in),
        field(in),
        count(in));
  }

  private static int count(DataInputStream in) throws IOException {
    return in.readInt() == Integer.BYTES ? in.readInt() : 0;
  }

  private static long number(DataInputStream in) throws IOException {
    if (in.readInt() != Long.BYTES) {
      throw new IOException("A number of the ledger is not one of eight bytes");
    }
    return in.readLong();
  }

  private static byte[] field(DataInputStream in) throws IOException {
    byte[] bytes = new byte[Math.max(0, in.readInt())];
    in.readFully(bytes);
    return bytes;
  }

  @Override
  public void close() {
    closed = true;
    reader.interrupt();
  }
}
