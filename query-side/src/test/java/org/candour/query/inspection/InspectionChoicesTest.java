package org.candour.query.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candour.events.inspection.Finding;
import org.candour.events.inspection.FindingKind;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.PointOfFact;
import org.junit.jupiter.api.Test;

/** What an inspection has of what inspectors are asked for. */
class InspectionChoicesTest {

  private static final InspectionReport REPORT =
      InspectionReport.of(InspectionExamples.partnership())
          .withFindings(List.of(new Finding(1, null, FindingKind.CONCERN, "No room.", List.of())))
          .withPoints(
              List.of(
                  new PointOfFact(1, null, "There is one.", 1, true, "Seen."),
                  new PointOfFact(2, null, "It was open.", 1, null, null)));

  private final Map<String, Map<String, String>> choices = ReportWords.choices(REPORT);

  @Test
  void standardsAreThoseOfItsSchemeAndRatingsTheBestFirst() {
    assertThat(choices.get("standard"))
        .containsExactly(
            Map.entry("4", "4 Access to the prison"), Map.entry("7", "7 Keeping commitments"));
    assertThat(choices.get("rating"))
        .containsExactly(
            Map.entry("OUTSTANDING", "Outstanding"),
            Map.entry("GOOD", "Good"),
            Map.entry("REQUIRES_IMPROVEMENT", "Requires improvement"),
            Map.entry("INADEQUATE", "Inadequate"));
  }

  @Test
  void findingsAreCalledByNumberAndWordsAndOnlyOpenPointsAreToBeSettled() {
    assertThat(choices.get("findings")).isEqualTo(Map.of("1", "1: No room."));
    assertThat(choices.get("point")).isEqualTo(Map.of("2", "2: It was open."));
  }
}
