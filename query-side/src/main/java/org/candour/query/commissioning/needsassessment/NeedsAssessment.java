package org.candour.query.commissioning.needsassessment;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.commissioning.needsassessment.Priority;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.RowDraft;
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
    List<Long> corrections) {

  public NeedsAssessment {
    establishments = List.copyOf(establishments);
    partners = List.copyOf(partners);
    others = List.copyOf(others);
    needs = List.copyOf(needs);
    rounds = List.copyOf(rounds);
    awards = List.copyOf(awards);
    corrections = List.copyOf(corrections);
  }

  /** A need that was found. */
  public record Found(String need, Priority priority, String group, EntryDate identified) {}

  /** What a row is while it is being made. */
  static final class Draft implements RowDraft<NeedsAssessment> {
    final String id;
    @Nullable String title;
    final List<EstablishmentCode> establishments = new ArrayList<>();
    @Nullable String area;
    final List<OrganisationId> partners = new ArrayList<>();
    final List<String> others = new ArrayList<>();
    @Nullable String method;
    @Nullable EntryDate started;
    final List<Found> needs = new ArrayList<>();
    @Nullable EntryDate published;
    @Nullable String summary;
    @Nullable String where;
    final List<Backlink> rounds = new ArrayList<>();
    final List<Backlink> awards = new ArrayList<>();
    final List<Long> corrections = new ArrayList<>();

    Draft(String id, @Nullable NeedsAssessment row) {
      this.id = id;
      if (row != null) {
        title = row.title();
        establishments.addAll(row.establishments());
        area = row.area();
        partners.addAll(row.partners());
        others.addAll(row.others());
        method = row.method();
        started = row.started();
        needs.addAll(row.needs());
        published = row.published();
        summary = row.summary();
        where = row.where();
        rounds.addAll(row.rounds());
        awards.addAll(row.awards());
        corrections.addAll(row.corrections());
      }
    }

    @Override
    public NeedsAssessment build() {
      return new NeedsAssessment(
          id,
          title,
          establishments,
          area,
          partners,
          others,
          method,
          started,
          needs,
          published,
          summary,
          where,
          rounds,
          awards,
          corrections);
    }
  }
}
