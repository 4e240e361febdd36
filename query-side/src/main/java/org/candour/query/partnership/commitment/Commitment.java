package org.candour.query.partnership.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.Theme;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.query.duties.Judged;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.RowDraft;
import org.jspecify.annotations.Nullable;

/**
 * A promise of one side to the other.
 *
 * @param by who promised
 * @param to to whom
 * @param due the last day, as last changed
 * @param firstDue the last day as first promised
 * @param postponements how often it was given a later day
 * @param missed each day on which it fell due and nothing was shown
 * @param daysLate by how many days the first of what was shown and not disputed since came after
 *     the last day; null if nothing was shown, or in time
 * @param closed when it was declined or withdrawn
 * @param moves each change of its day
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
public record Commitment(
    String id,
    @Nullable Party by,
    @Nullable Party to,
    @Nullable String what,
    @Nullable String measure,
    List<Theme> themes,
    @Nullable Link arisesFrom,
    @Nullable EntryDate offered,
    @Nullable EntryDate accepted,
    @Nullable LocalDate due,
    @Nullable LocalDate firstDue,
    int postponements,
    List<Moved> moves,
    List<EntryDate> evidence,
    List<EntryDate> disputes,
    List<EntryDate> missed,
    @Nullable Days daysLate,
    @Nullable EntryDate fulfilled,
    @Nullable EntryDate closed,
    State state,
    List<Judged> judged,
    List<Long> corrections) {

  public Commitment {
    themes = List.copyOf(themes);
    evidence = List.copyOf(evidence);
    disputes = List.copyOf(disputes);
    missed = List.copyOf(missed);
    moves = List.copyOf(moves);
    judged = List.copyOf(judged);
    corrections = List.copyOf(corrections);
  }

  /** Where it stands. */
  public enum State {
    OFFERED,
    ACCEPTED,
    EVIDENCE_SHOWN,
    DISPUTED,
    FULFILLED,
    MISSED,
    DECLINED,
    WITHDRAWN;

    /** Whether something is still to come of it. */
    public boolean isOpen() {
      return switch (this) {
        case OFFERED, ACCEPTED, DISPUTED, MISSED -> true;
        case EVIDENCE_SHOWN, FULFILLED, DECLINED, WITHDRAWN -> false;
      };
    }
  }

  /** A change of the day on which it is due, and why. */
  public record Moved(LocalDate from, LocalDate to, String reason, EntryDate on) {

    /** Whether it was put off and not brought forward. */
    @JsonIgnore
    public boolean isLater() {
      return to.isAfter(from);
    }
  }

  /** What a row is while it is being made. */
  static final class Draft implements RowDraft<Commitment> {
    String id = "";
    @Nullable Party by;
    @Nullable Party to;
    @Nullable String what;
    @Nullable String measure;
    final List<Theme> themes = new ArrayList<>();
    @Nullable Link arisesFrom;
    @Nullable EntryDate offered;
    @Nullable EntryDate accepted;
    @Nullable LocalDate due;
    @Nullable LocalDate firstDue;
    int postponements;
    final List<EntryDate> evidence = new ArrayList<>();
    final List<EntryDate> disputes = new ArrayList<>();
    final List<EntryDate> missed = new ArrayList<>();
    @Nullable Days daysLate;
    @Nullable EntryDate fulfilled;
    @Nullable EntryDate closed;
    State state = State.OFFERED;
    final List<Judged> judged = new ArrayList<>();
    final List<Moved> moves = new ArrayList<>();
    final List<Long> corrections = new ArrayList<>();

    static Draft of(@Nullable Commitment row) {
      Draft d = new Draft();
      if (row != null) {
        d.id = row.id();
        d.by = row.by();
        d.to = row.to();
        d.what = row.what();
        d.measure = row.measure();
        d.themes.addAll(row.themes());
        d.arisesFrom = row.arisesFrom();
        d.offered = row.offered();
        d.accepted = row.accepted();
        d.due = row.due();
        d.firstDue = row.firstDue();
        d.postponements = row.postponements();
        d.evidence.addAll(row.evidence());
        d.disputes.addAll(row.disputes());
        d.missed.addAll(row.missed());
        d.daysLate = row.daysLate();
        d.fulfilled = row.fulfilled();
        d.closed = row.closed();
        d.state = row.state();
        d.judged.addAll(row.judged());
        d.moves.addAll(row.moves());
        d.corrections.addAll(row.corrections());
      }
      return d;
    }

    @Override
    public Commitment build() {
      return new Commitment(
          id,
          by,
          to,
          what,
          measure,
          themes,
          arisesFrom,
          offered,
          accepted,
          due,
          firstDue,
          postponements,
          moves,
          evidence,
          disputes,
          missed,
          daysLate,
          fulfilled,
          closed,
          state,
          judged,
          corrections);
    }
  }
}
