package org.candour.query.commissioning.needsassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.Draft.entry;

import java.util.List;
import org.candour.events.FactCorrected;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.NeedTerms;
import org.candour.events.commissioning.needsassessment.Priority;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/** What is said of a need. */
class NeedsViewTest {

  private static final StreamId ASSESSMENT =
      StreamId.parse("needs-assessment/00000000-0000-4000-8000-000000000001");

  private static final Draft IDENTIFIED =
      entry(
          ASSESSMENT,
          "2026-01-05",
          new NeedIdentified(new NeedTerms("A home", Priority.HIGH, "Leavers", 40, List.of())));

  @Test
  void aCorrectedNeedIsSaidAsItIsCorrectedAndNamesTheCorrection() {
    Need need =
        Folded.row(
            new NeedsView(),
            "0",
            List.of(
                IDENTIFIED,
                entry(
                    ASSESSMENT,
                    "2026-02-05",
                    new FactCorrected(
                        0,
                        "need",
                        StringNode.valueOf("A home"),
                        StringNode.valueOf("A home of their own"),
                        FactCorrected.Standing.CORRECTED,
                        "Misheard"))));

    assertThat(need.terms().need()).isEqualTo("A home of their own");
    assertThat(need.corrections()).containsExactly(1L);
  }

  @Test
  void aNeedThatAnAwardAloneNamesHasThatAwardsRound() {
    StreamId round = new StreamId("round", "00000000-0000-4000-8000-000000000002");
    Need need =
        Folded.row(
            new NeedsView(),
            "0",
            List.of(
                IDENTIFIED,
                entry(
                    round,
                    "2026-03-05",
                    new LotAwarded(
                        AwardTermsBuilder.builder()
                            .supplier(new OrganisationId("GB-CHC-1074546"))
                            .rationale("The best")
                            .build(),
                        List.of(new Link(0, ASSESSMENT)),
                        null))));

    assertThat(need.rounds()).containsExactly(round);
    assertThat(need.awards()).containsExactly(1L);
  }
}
