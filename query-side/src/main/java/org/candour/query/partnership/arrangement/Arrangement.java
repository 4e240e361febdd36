package org.candour.query.partnership.arrangement;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.consent.Consent;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ReturnKind;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A standing arrangement between a prison and organisations.
 *
 * @param post the post whose holder coordinates
 * @param until the last day on which it is in force unless a review renews it
 * @param consent whose account its making or its last renewal is, and who agreed; null if it is the
 *     prison’s alone
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
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
    @Nullable Consent consent,
    List<EntryDate> reviews,
    List<Counts> returns,
    List<EntryDate> lapses,
    @Nullable EntryDate ended,
    ArrangementStatus state,
    List<Judged> judged,
    List<Long> corrections)
    implements ArrangementBuilder.With {

  /** Where it stands. */
  public enum ArrangementStatus {
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
}
