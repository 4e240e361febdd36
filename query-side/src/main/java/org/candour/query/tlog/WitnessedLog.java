package org.candour.query.tlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignedNote.NoteSignature;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.policy.KnownWitness;
import org.candour.events.log.policy.TrustPolicy;
import org.candour.events.log.policy.Witnessing;
import org.candour.query.ledger.LedgerDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the witnesses of the policy have seen the log. What no signature shows is not told. */
@Component
public class WitnessedLog {

  private static final String LAST =
      """
      SELECT s.witness, s.size, s.line, c.note
      FROM unnest(?) AS w (key)
      CROSS JOIN LATERAL (SELECT * FROM ledger.cosignature
        WHERE witness = w.key ORDER BY size DESC LIMIT 1) s
      JOIN ledger.checkpoint c USING (size)
      """;

  private final JdbcClient jdbc;
  private final TrustPolicy policy;
  private final Clock clock;
  private final Map<String, Cosigned> checked = new ConcurrentHashMap<>();

  WitnessedLog(LedgerDatabase database, PublicLog log, ObjectProvider<Clock> clock) {
    this.jdbc = database.jdbc();
    this.policy = log.configured();
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  /**
   * What a witness cosigned last.
   *
   * @param at when, as it signed itself; null if the signature is false
   */
  private record Cosigned(
      String witness, long size, String line, String note, @Nullable Instant at) {

    static Cosigned of(String witness, long size, String line, String note) {
      return new Cosigned(witness, size, line, note, cosignedAt(witness, line, note));
    }

    private static @Nullable Instant cosignedAt(String witness, String line, String note) {
      try {
        return new SignedNote(SignedNote.parse(note).text(), NoteSignature.parseLines(line))
            .cosignedAt(VerifierKey.parse(witness))
            .orElse(null);
      } catch (MalformedNoteException e) {
        return null;
      }
    }

    boolean isOf(long size, String line, String note) {
      return this.size == size && this.line.equals(line) && this.note.equals(note);
    }
  }

  /**
   * How a witness stands.
   *
   * @param cosigned the largest size that it cosigned; null for none
   * @param cosignedAt when it did, as it signed itself
   * @param state what it last answered: COSIGNED, AWAY, REFUSED or AHEAD; UNASKED if the ledger
   *     never asked it
   */
  public record WitnessState(
      String name,
      String key,
      @Nullable Long cosigned,
      @Nullable Instant cosignedAt,
      String state,
      String said) {}

  /** How each witness of the policy stands. */
  public List<WitnessState> witnesses() {
    Map<String, Cosigned> last = last();
    Map<String, Answered> answered = new HashMap<>();
    jdbc.sql("SELECT key, state, said FROM ledger.witness")
        .query(row -> {
          answered.put(row.getString(1), new Answered(row.getString(2), row.getString(3)));
        });
    return policy.witnesses().stream()
        .map(KnownWitness::written)
        .map(key -> state(key, last.get(key), answered.getOrDefault(key, Answered.NEVER)))
        .toList();
  }

  /** What a witness last answered the ledger. */
  private record Answered(String state, String said) {
    static final Answered NEVER = new Answered("UNASKED", "It was not asked yet");
  }

  private static WitnessState state(String key, @Nullable Cosigned last, Answered answered) {
    return new WitnessState(
        key.substring(0, key.indexOf('+')),
        key,
        last == null ? null : Long.valueOf(last.size()),
        last == null ? null : last.at(),
        answered.state(),
        answered.said());
  }

  /**
   * Who has seen a stretch of the ledger from its beginning.
   *
   * @param by how many witnesses have cosigned it
   * @param of how many the policy names
   * @param last when one of them last did, as it signed itself; null for never
   * @param met whether they are enough for the policy, which may ask for none
   * @param asked when this was looked up
   */
  public record Seen(long by, long of, @Nullable Instant last, boolean met, Instant asked) {}

  /** Who has seen the first so many entries. */
  public Seen seen(long size) {
    Witnessing witnessing = judge(last(), size);
    return new Seen(
        witnessing.seen().size(),
        policy.witnesses().size(),
        witnessing.last().orElse(null),
        witnessing.isMet(),
        clock.instant());
  }

  /**
   * How far the policy is met.
   *
   * @param asks whether the policy asks for witnesses at all
   * @param size how many entries, from the first, enough witnesses have seen; null for none
   * @param missing who would be needed for any, each in a clause
   */
  public record Reach(boolean asks, @Nullable Long size, List<String> missing) {

    public Reach {
      missing = List.copyOf(missing);
    }
  }

  /** How far the policy is met. */
  public Reach reach() {
    Map<String, Cosigned> last = last();
    Long met =
        last.values().stream()
            .map(Cosigned::size)
            .sorted(Comparator.reverseOrder())
            .filter(size -> judge(last, size).isMet())
            .findFirst()
            .orElse(null);
    return new Reach(policy.quorum() != null, met, judge(last, 0).missing());
  }

  private Witnessing judge(Map<String, Cosigned> last, long size) {
    return policy.judge(witness -> seenAt(last, witness, size));
  }

  private static @Nullable Instant seenAt(
      Map<String, Cosigned> last, KnownWitness witness, long size) {
    Cosigned cosigned = last.get(witness.written());
    return cosigned == null || cosigned.size() < size ? null : cosigned.at();
  }

  /**
   * What each witness cosigned last, by its key; each signature is checked once, and whoever signed
   * falsely is left out.
   */
  private Map<String, Cosigned> last() {
    if (policy.witnesses().isEmpty()) {
      return Map.of();
    }
    Map<String, Cosigned> last = new HashMap<>();
    jdbc
        .sql(LAST)
        .param(policy.witnesses().stream().map(KnownWitness::written).toArray(String[]::new))
        .query((rs, row) -> cosigned(rs))
        .list()
        .stream()
        .filter(each -> each.at() != null)
        .forEach(each -> last.put(each.witness(), each));
    return last;
  }

  private Cosigned cosigned(ResultSet rs) throws SQLException {
    String witness = rs.getString(1);
    long size = rs.getLong(2);
    String line = rs.getString(3);
    String note = rs.getString(4);
    Cosigned before = checked.get(witness);
    if (before != null && before.isOf(size, line, note)) {
      return before;
    }
    Cosigned now = Cosigned.of(witness, size, line, note);
    checked.put(witness, now);
    return now;
  }
}
