package org.candour.query.partnership.arrangement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ReturnKind;
import org.candour.query.duties.Judged;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.RowDraft;
import org.jspecify.annotations.Nullable;

/**
 * A standing arrangement between a prison and organisations.
 *
 * @param post the post whose holder coordinates
 * @param until the last day on which it is in force unless a review renews it
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
public record Arrangement(
    String id,
    @Nullable ArrangementKind kind,
    @Nullable EstablishmentCode establishment,
    List<OrganisationId> organisations,
    @Nullable String what,
    @Nullable String post,
    @Nullable Integer hoursAWeek,
    @Nullable EntryDate made,
    @Nullable LocalDate until,
    List<EntryDate> reviews,
    List<Counts> returns,
    List<EntryDate> lapses,
    @Nullable EntryDate ended,
    State state,
    List<Judged> judged,
    List<Long> corrections) {

  public Arrangement {
    organisations = List.copyOf(organisations);
    reviews = List.copyOf(reviews);
    returns = List.copyOf(returns);
    lapses = List.copyOf(lapses);
    judged = List.copyOf(judged);
    corrections = List.copyOf(corrections);
  }

  /** Where it stands. */
  public enum State {
    IN_FORCE,
    LAPSED,
    ENDED
  }

  /** What was counted in a period; never persons. */
  public record Counts(
      ReturnKind kind,
      LocalDate from,
      LocalDate to,
      int total,
      @Nullable Integer asked,
      @Nullable Integer contacted,
      long entry) {}

  /** What a row is while it is being made. */
  static final class Draft implements RowDraft<Arrangement> {
    String id = "";
    @Nullable ArrangementKind kind;
    @Nullable EstablishmentCode establishment;
    final List<OrganisationId> organisations = new ArrayList<>();
    @Nullable String what;
    @Nullable String post;
    @Nullable Integer hoursAWeek;
    @Nullable EntryDate made;
    @Nullable LocalDate until;
    final List<EntryDate> reviews = new ArrayList<>();
    final List<Counts> returns = new ArrayList<>();
    final List<EntryDate> lapses = new ArrayList<>();
    @Nullable EntryDate ended;
    State state = State.IN_FORCE;
    final List<Judged> judged = new ArrayList<>();
    final List<Long> corrections = new ArrayList<>();

    static Draft of(@Nullable Arrangement row) {
      Draft d = new Draft();
      if (row != null) {
        d.id = row.id();
        d.kind = row.kind();
        d.establishment = row.establishment();
        d.organisations.addAll(row.organisations());
        d.what = row.what();
        d.post = row.post();
        d.hoursAWeek = row.hoursAWeek();
        d.made = row.made();
        d.until = row.until();
        d.reviews.addAll(row.reviews());
        d.returns.addAll(row.returns());
        d.lapses.addAll(row.lapses());
        d.ended = row.ended();
        d.state = row.state();
        d.judged.addAll(row.judged());
        d.corrections.addAll(row.corrections());
      }
      return d;
    }

    @Override
    public Arrangement build() {
      return new Arrangement(
          id,
          kind,
          establishment,
          organisations,
          what,
          post,
          hoursAWeek,
          made,
          until,
          reviews,
          returns,
          lapses,
          ended,
          state,
          judged,
          corrections);
    }
  }
}
