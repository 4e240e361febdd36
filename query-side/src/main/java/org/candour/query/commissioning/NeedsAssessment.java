package org.candour.query.commissioning;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.EstablishmentCode;
import org.candour.events.OrganisationId;
import org.candour.events.commissioning.Priority;
import org.candour.query.platform.RowDraft;
import org.candour.query.wording.Arisen;
import org.candour.query.wording.Dated;
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
    @Nullable Dated started,
    List<Found> needs,
    @Nullable Dated published,
    @Nullable String summary,
    @Nullable String where,
    List<Arisen> rounds,
    List<Arisen> awards,
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
  public record Found(String need, Priority priority, String group, Dated identified) {}

  /** What a row is while it is being made. */
  static final class Draft implements RowDraft<NeedsAssessment> {
    final String id;
    @Nullable String title;
    final List<EstablishmentCode> establishments = new ArrayList<>();
    @Nullable String area;
    final List<OrganisationId> partners = new ArrayList<>();
    final List<String> others = new ArrayList<>();
    @Nullable String method;
    @Nullable Dated started;
    final List<Found> needs = new ArrayList<>();
    @Nullable Dated published;
    @Nullable String summary;
    @Nullable String where;
    final List<Arisen> rounds = new ArrayList<>();
    final List<Arisen> awards = new ArrayList<>();
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
