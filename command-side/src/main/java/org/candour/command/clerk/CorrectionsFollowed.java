package org.candour.command.clerk;

import java.util.List;
import java.util.Objects;
import org.candour.command.clerk.ClerksCommands.Answer;
import org.candour.command.shell.JudgeAgain;
import org.candour.command.shell.RestingStreams;
import org.candour.command.stream.IndexedEntry;
import org.candour.events.FactCorrected;
import org.candour.events.correction.Corrections;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryFormat;
import org.candour.events.id.StreamId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Has judged again, in the order of the ledger, what rested on another stream in which something
 * was corrected or contested. All that is kept is how far the ledger was read for this. Whoever
 * reads a part of it twice, since a service ended in between, has nothing recorded twice: a finding
 * that stands is not repeated.
 */
final class CorrectionsFollowed {

  private final JdbcTemplate database;
  private final RestingStreams resting;
  private final ClerksCommands commands;

  CorrectionsFollowed(JdbcTemplate database, RestingStreams resting, ClerksCommands commands) {
    this.database = database;
    this.resting = resting;
    this.commands = commands;
  }

  /**
   * Follows every correction up to the end of the ledger, or up to one whose streams are being
   * written to just now; gives the number of streams that found something otherwise.
   */
  int work() {
    int recorded = 0;
    long size = number("SELECT size FROM ledger.head");
    for (IndexedEntry correction : unfollowed(size)) {
      List<Answer> answers =
          resting.on(correction.entry().stream()).stream()
              .map(stream -> judgedAgain(stream, correction))
              .toList();
      recorded += (int) answers.stream().filter(Answer.RECORDED::equals).count();
      if (answers.contains(Answer.OVERTAKEN)) {
        return recorded;
      }
      followed(correction.index() + 1);
    }
    followed(size);
    return recorded;
  }

  /** The corrections that nobody followed; a contest counts if something is shown for it. */
  private List<IndexedEntry> unfollowed(long size) {
    return database
        .query(
            """
            SELECT index, bytes FROM ledger.entry
            WHERE index >= (SELECT followed FROM clerk.progress) AND index < ?
              AND type = 'fact.corrected'
            ORDER BY index
            """,
            (row, _) -> new IndexedEntry(row.getLong(1), EntryFormat.read(row.getBytes(2))),
            size)
        .stream()
        .filter(one -> bears(one.entry()))
        .toList();
  }

  private static boolean bears(Entry entry) {
    return entry.payload() instanceof FactCorrected fact
        && (Corrections.isOne(fact) || entry.circumstances().isShown());
  }

  private Answer judgedAgain(StreamId stream, IndexedEntry correction) {
    return commands.issue(
        new JudgeAgain(stream, correction.index()),
        new CommandRef(JudgeAgain.NAME + ":" + stream + ":" + correction.index(), JudgeAgain.NAME),
        correction.entry().circumstances().occurredOn(),
        correction.index());
  }

  private void followed(long next) {
    database.update("UPDATE clerk.progress SET followed = ? WHERE followed < ?", next, next);
  }

  private long number(String sql) {
    return Objects.requireNonNull(database.queryForObject(sql, Long.class), "A table of one row");
  }
}
