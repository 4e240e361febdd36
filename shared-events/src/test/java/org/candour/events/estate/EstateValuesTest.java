package org.candour.events.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.terms.ImpactTerms;
import org.candour.events.estate.closure.terms.Milestone;
import org.candour.events.estate.development.Journey;
import org.candour.events.estate.development.SiteEarmarked;
import org.candour.events.estate.development.SiteTerms;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.personal.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstateValuesTest {

  private static final PartialDate SOME_DAY = PartialDate.parse("2016-07");

  @ParameterizedTest
  @ValueSource(ints = {1, 300})
  void aMilestoneSaysWhatHappensIn1To300Characters(int length) {
    assertThat(new Milestone("x".repeat(length), SOME_DAY).what()).hasSize(length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 301})
  void aMilestoneThatSaysNothingOrTooMuchIsRefused(int length) {
    assertThatThrownBy(() -> new Milestone("x".repeat(length), SOME_DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A milestone says in 1 to 300 characters what happens");
  }

  @Test
  void aMilestoneOfBlanksIsRefused() {
    assertThatThrownBy(() -> new Milestone(" \t", SOME_DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 1440})
  void aJourneyTakesUpToADay(int minutes) {
    assertThat(new Journey("Swansea", "train", minutes).minutes()).isEqualTo(minutes);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1441, Integer.MAX_VALUE})
  void aJourneyThatTakesNoTimeOrMoreThanADayIsRefused(int minutes) {
    assertThatThrownBy(() -> new Journey("Swansea", "train", minutes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A journey takes 1 to 1440 minutes");
  }

  @Test
  void aJourneySaysWhereItBeginsAndByWhatMeans() {
    assertThat(new Journey("x".repeat(200), "y".repeat(100), 1).from()).hasSize(200);
    for (Runnable wrong :
        List.<Runnable>of(
            () -> new Journey("", "bus", 1),
            () -> new Journey(" ", "bus", 1),
            () -> new Journey("x".repeat(201), "bus", 1),
            () -> new Journey("Swansea", "", 1),
            () -> new Journey("Swansea", "\t", 1),
            () -> new Journey("Swansea", "x".repeat(101), 1))) {
      assertThatThrownBy(wrong::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A journey says where it begins and by what means");
    }
  }

  @Test
  void anEventConcernsTheEstablishmentsOrganisationsAndPersonsThatItNames() {
    EstablishmentCode brixton = new EstablishmentCode("BXI");
    OrganisationId clinks = new OrganisationId("GB-CHC-1074546");
    OrganisationId other = new OrganisationId("GB-COH-01234567");
    PersonId governor = new PersonId("6f1c2a34-9a5b-4c7d-8e9f-0a1b2c3d4e5f");

    assertThat(new GovernorAppointed(brixton, governor, true).concerns())
        .containsExactlyInAnyOrder(brixton.stream(), governor.stream());
    assertThat(
            new ImpactAssessed(
                    new ImpactTerms(List.of(clinks, other, clinks), List.of(), 3, List.of()))
                .concerns())
        .containsExactlyInAnyOrder(clinks.stream(), other.stream());
    assertThat(new SiteEarmarked(new SiteTerms("New", "there", null, null, false)).concerns())
        .isEmpty();
    assertThat(new SiteEarmarked(new SiteTerms("New", "there", brixton, null, false)).concerns())
        .isEqualTo(Set.of(StreamId.parse("establishment/BXI")));
    assertThat(new LastPrisonersLeft().concerns()).isEmpty();
  }

  @Test
  void anEventKeepsItsOwnLists() {
    List<String> heard = new ArrayList<>(List.of("families"));
    ClosureGroupsHeard event = new ClosureGroupsHeard(heard, List.of(), null);
    heard.add("nobody else");

    assertThat(event.heard()).containsExactly("families");
  }
}
