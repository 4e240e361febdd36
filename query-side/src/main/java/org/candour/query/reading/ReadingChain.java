package org.candour.query.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.candour.events.json.CandourJson;
import org.candour.events.log.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What holds the reading log: readings are numbered from 1 without gaps, and the hash of each takes
 * in the hash of the one before it. Where the chain ends stands in {@code reading.head}.
 */
public final class ReadingChain {

  /** What the first reading follows. */
  private static final Hash START = Hash.of(new byte[Hash.LENGTH]);

  private static final int FETCH = 1_000;

  private final Consumer<String> fault;
  private long last;
  private @Nullable Hash before = START;

  private ReadingChain(Consumer<String> fault) {
    this.fault = fault;
  }

  /** A reading where it stands in the log. */
  record Link(long number, Reading reading, Hash hash) {

    /** The readings that follow one, each with its hash. */
    static List<Link> chain(long number, Hash hash, List<Reading> readings) {
      List<Link> links = new ArrayList<>(readings.size());
      Hash before = hash;
      for (Reading reading : readings) {
        long next = number + links.size() + 1;
        before = ReadingChain.hash(before, next, reading);
        links.add(new Link(next, reading, before));
      }
      return links;
    }
  }

  /** The hash of a reading: SHA-256 of the hash before it and the row as a JSON array. */
  private static Hash hash(Hash before, long number, Reading reading) {
    String row =
        CandourJson.mapper()
            .writeValueAsString(
                Arrays.asList(
                    number,
                    reading.at().toString(),
                    reading.account(),
                    reading.client(),
                    reading.kind(),
                    reading.what(),
                    reading.entry()));
    MessageDigest sha256 = Hash.sha256();
    sha256.update(before.bytes());
    return Hash.of(sha256.digest(row.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Goes through the whole reading log, and names each reading that was altered, taken out or put
   * in.
   *
   * @param connection of the query side's role, with a transaction open that sees one moment
   * @param fault told what is wrong, a sentence without its full stop
   */
  public static void check(Connection connection, Consumer<String> fault, LongConsumer progress)
      throws SQLException {
    ReadingChain chain = new ReadingChain(fault);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet row =
          statement.executeQuery(
              "SELECT number, at, account, client, kind, what, entry, hash FROM reading.reading"
                  + " ORDER BY number")) {
        while (row.next()) {
          chain.take(row.getLong(1), reading(row), row.getBytes(8));
          progress.accept(chain.last);
        }
      }
      try (ResultSet head = statement.executeQuery("SELECT number, hash FROM reading.head")) {
        chain.end(head);
      }
    }
  }

  private static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        row.getTimestamp(2).toInstant(),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getLong(7));
  }

  private void take(long number, Reading reading, byte[] stored) {
    Hash hash = stored.length == Hash.LENGTH ? Hash.of(stored) : Hash.EMPTY;
    if (number <= last) {
      fault.accept("The reading %d is too many: they are numbered from 1".formatted(number));
      return;
    }
    missing(number - 1);
    if (before != null && !hash(before, number, reading).equals(hash)) {
      fault.accept("The reading %d is not the one that was noted".formatted(number));
    }
    last = number;
    before = hash;
  }

  private void missing(long until) {
    if (last < until) {
      fault.accept(
          "Of the reading log are missing: %s"
              .formatted(
                  last + 1 == until
                      ? "reading " + until
                      : "readings " + (last + 1) + " to " + until));
      before = null;
    }
  }

  private void end(ResultSet head) throws SQLException {
    if (!head.next()) {
      fault.accept("The reading log does not say where it ends");
      return;
    }
    long number = head.getLong(1);
    missing(number);
    if (last > number) {
      fault.accept(
          "The reading log is said to end at %d, and goes on to %d".formatted(number, last));
    } else if (before != null && !Arrays.equals(before.bytes(), head.getBytes(2))) {
      fault.accept("The reading log does not end in the reading that was noted last");
    }
  }
}
