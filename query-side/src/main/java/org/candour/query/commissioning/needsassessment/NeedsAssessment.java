package org.candour.query.commissioning.needsassessment;

import java.util.List;
import org.candour.events.commissioning.needsassessment.Priority;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of needs, and what rests on it.
 *
 * @param others who took part and has no identifier
 * @param published when it was published; null while it is under way
 * @param rounds rounds that rest on it as a whole, or on a need in it
 * @param awards awards that are to meet a need in it
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record NeedsAssessment(
    String id,
    @Nullable String title,
    List<EstablishmentCode> establishments,
    @Nullable String area,
    List<OrganisationId> partners,
    List<String> others,
    @Nullable String method,
    @Nullable EntryDate started,
    List<Found> needs,
    @Nullable EntryDate published,
    @Nullable String summary,
    @Nullable String where,
    List<Backlink> rounds,
    List<Backlink> awards,
    List<Long> corrections)
    implements NeedsAssessmentBuilder.With {

  /** A need that was found. */
  public record Found(String need, Priority priority, String group, EntryDate identified) {}
}
