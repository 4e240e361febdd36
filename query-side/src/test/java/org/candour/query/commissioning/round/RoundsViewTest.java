package org.candour.query.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.Event;
import org.candour.events.commissioning.CommissioningScope;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.OverturnedAward;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundTermsBuilder;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.junit.jupiter.api.Test;

/** What is said of a round whose award is challenged. */
class RoundsViewTest {

  private static final StreamId ROUND =
      StreamId.parse("round/00000000-0000-4000-8000-000000000001");
  private static final OrganisationId PRIME = new OrganisationId("GB-COH-01234567");
  private static final OrganisationId OTHER = new OrganisationId("GB-CHC-300001");

  private static Round round(Event... more) {
    List<Draft> history = new ArrayList<>();
    history.add(
        entry(
            ROUND,
            "2026-01-05",
            new RoundPlanned(
                RoundTermsBuilder.builder().title("Advice").scope(CommissioningScope.LOCAL).build(),
                List.of())));
    for (Event event : more) {
      history.add(entry(ROUND, "2026-02-05", event));
    }
    return Folded.row(new RoundsView(), ROUND.id(), history);
  }

  private static LotAwarded to(OrganisationId supplier) {
    return new LotAwarded(
        AwardTermsBuilder.builder().supplier(supplier).rationale("Best").build(), List.of(), null);
  }

  @Test
  void aChallengeSaysWhoAndWhyAndAnAwardThatItOverturnedIsNone() {
    AwardChallenged challenged = new AwardChallenged(null, OTHER, "The process", null);
    ChallengeDecided upheld =
        new ChallengeDecided(
            null,
            ChallengeOutcome.UPHELD,
            "It was unfair",
            new OverturnedAward(new Link(1, ROUND), PRIME, List.of()));
    Round overturned = round(to(PRIME), challenged, upheld);

    assertThat(overturned.state()).isEqualTo(Round.RoundStatus.PLANNED);
    assertThat(overturned.awards().getFirst().overturned()).isNotNull();
    assertThat(overturned.challenges())
        .extracting(Round.Challenge::challenger, Round.Challenge::because)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(OTHER, "The process"),
            org.assertj.core.groups.Tuple.tuple(null, "It was unfair"));

    Round anew = round(to(PRIME), challenged, upheld, to(OTHER));
    assertThat(anew.state()).isEqualTo(Round.RoundStatus.AWARDED);
    assertThat(anew.awards()).hasSize(2);
    assertThat(new RoundsPresentation().card(anew, LocalDate.of(2026, 11, 1)).standing())
        .isEqualTo("Awarded: 1 award made, and challenged.");
  }

  @Test
  void aChallengeThatIsDismissedLeavesTheAward() {
    Round dismissed =
        round(
            to(PRIME),
            new AwardChallenged(null, OTHER, "The process", null),
            new ChallengeDecided(null, ChallengeOutcome.DISMISSED, "It was fair", null));

    assertThat(dismissed.state()).isEqualTo(Round.RoundStatus.AWARDED);
    assertThat(dismissed.awards().getFirst().overturned()).isNull();
  }
}
