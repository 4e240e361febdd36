package org.candour.events.inspection;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.events.id.Party;
import org.candour.events.json.CandourJson;
import org.jspecify.annotations.Nullable;

/**
 * All that an inspection says: what is written while it is under way, and published in the end. It
 * is whole by itself, and names what it cites by the numbers of entries alone.
 *
 * @param evidence the sizes of the ledger that the evidence was fixed at, the last one last
 * @param judgements the rating of each standard, as it was said last
 * @param sharedWith who was shown the draft
 * @param points what they said is wrong
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true, addSingleItemCollectionBuilders = true)
public record InspectionReport(
    InspectionTerms terms,
    List<Long> evidence,
    List<Finding> findings,
    List<StandardJudgement> judgements,
    @Nullable OverallRating overall,
    List<Party> sharedWith,
    List<PointOfFact> points)
    implements InspectionReportBuilder.With {

  public InspectionReport {
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
    judgements = List.copyOf(judgements);
    sharedWith = List.copyOf(sharedWith);
    points = List.copyOf(points);
  }

  /** What an inspection says that was just announced: nothing so far. */
  public static InspectionReport of(InspectionTerms terms) {
    return new InspectionReport(terms, List.of(), List.of(), List.of(), null, List.of(), List.of());
  }

  /** The scheme that it rates by; empty if it rates by none. */
  public Optional<RatingScheme> scheme() {
    return terms.scheme() == null || terms.schemeVersion() == null
        ? Optional.empty()
        : RatingSchemes.find(terms.scheme(), terms.schemeVersion());
  }

  /** The standards that it looks at. */
  public List<String> standards() {
    return terms.standards().isEmpty()
        ? scheme().stream()
            .flatMap(scheme -> scheme.standards().stream())
            .map(RatingScheme.Standard::id)
            .toList()
        : terms.standards();
  }

  /** The standards that it looks at and has not rated. */
  public List<String> notRated() {
    return standards().stream().filter(standard -> !ratings().containsKey(standard)).toList();
  }

  /** The rating of each standard that is rated. */
  public Map<String, String> ratings() {
    Map<String, String> ratings = new LinkedHashMap<>();
    judgements.forEach(one -> ratings.put(one.standard(), one.rating()));
    return ratings;
  }

  /** Whether an overall rating follows from those of its standards once all are rated. */
  public boolean hasOverall() {
    return scheme()
        .filter(scheme -> scheme.overall() != null)
        .filter(scheme -> standards().size() == scheme.standards().size())
        .isPresent();
  }

  /** How many entries may be cited: those of the largest evidence fixed. */
  public long citable() {
    return evidence.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** How many bytes it takes as JSON. */
  public int length() {
    return CandourJson.mapper().writeValueAsBytes(this).length;
  }
}
