package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the chronicle of oversight tells, by the rows that the API gives. */
@ExtendWith(LoadedChronicle.Shared.class)
@Tag("server")
class OversightChronicleTest {

  /** Before the first entry of oversight. */
  private static final int BEFORE = 337;

  private final LoadedChronicle chronicle;

  OversightChronicleTest(LoadedChronicle chronicle) {
    this.chronicle = chronicle;
  }

  @Test
  void sixReformPrisonsAreDesignatedAndTheStatusOfAllEnds() throws Exception {
    for (String code : List.of("WWI", "HOI", "CLI", "HHI", "KVI", "RNI")) {
      JsonNode prison = chronicle.get("/api/establishments/" + code).path("item");
      assertThat(prison.at("/reformPrisonOn/on").asString()).isEqualTo("2016-07-01");
      assertThat(prison.at("/reformStatusEndedOn/on").asString())
          .isEqualTo(code.equals("WWI") ? "2017" : "2017-12");
    }
    assertThat(chronicle.page("/prisons/WWI")).contains("December 2017", "The Guardian");
  }

  @Test
  void theMinistryAnswersCommitteesLateAndOnceEarly() throws Exception {
    assertThat(report("Prison Governance (HC 191)").at("/daysLate/least").asInt()).isEqualTo(73);
    assertThat(
            report("Prison reform: governor empowerment and prison performance (HC 1123)")
                .at("/daysLate/least")
                .asInt())
        .isEqualTo(127);
    JsonNode rainsbrook = report("Rainsbrook Secure Training Centre (HC 1266)");
    assertThat(rainsbrook.path("daysLate").isMissingNode()).isTrue();
    assertThat(rainsbrook.at("/daysEarly/least").asInt()).isEqualTo(16);
    JsonNode followUp = report("Transforming Rehabilitation: follow-up (HC 2526)");
    assertThat(followUp.at("/daysLate/least").asInt()).isEqualTo(15);
    assertThat(followUp.at("/daysLate/most").asInt()).isEqualTo(44);
  }

  @Test
  void whetherTheAnswerOnPrisonPopulationCameInTimeIsContested() throws Exception {
    JsonNode population = report("Prison population 2022: planning for the future (HC 483)");

    assertThat(population.at("/answered/on").asString()).isEqualTo("2019-05-24");
    assertThat(population.path("corrections")).hasSize(1);
    assertThat(population.path("judged").toString()).contains("UNDETERMINED");
  }

  @Test
  void liverpoolClaimsSixtySixInAHundredAndInspectorsFindTwentyFive() throws Exception {
    JsonNode both = chronicle.only("/api/recommendations?establishment=LPI&compared=yes");

    assertThat(both.at("/divergence/of").asInt()).isEqualTo(89);
    assertThat(both.at("/divergence/reported").asInt()).isEqualTo(66);
    assertThat(both.at("/divergence/found").asInt()).isEqualTo(22);
    assertThat(both.at("/divergence/foundShare").asInt()).isEqualTo(25);
  }

  @Test
  void urgentNotificationsAreAnsweredInSoManyDays() throws Exception {
    assertThat(chronicle.items("/api/failures?notified=yes&limit=200")).hasSize(21);
    assertThat(answeredIn("EXI", "2018")).isEqualTo("28 days, in time");
    assertThat(answeredIn("BLI", "2019")).isEqualTo("30 days, 2 late");
    assertThat(answeredIn("RCI", "2024")).isEqualTo("31 days, 3 late");
    assertThat(answeredIn("NMI", "2018")).isEqualTo("28 days, in time");
    assertThat(answeredIn("MRI", "2024")).isEqualTo("28 days, in time");
    assertThat(
            chronicle.page("/registers/failures/" + failure("RCI", "2024").path("id").asString()))
        .contains("beginning of September 2024");
  }

  @Test
  void fivePlacesAreNotifiedTwice() throws Exception {
    assertThat(chronicle.items("/api/failures?repeat=yes"))
        .extracting(row -> row.path("establishment").asString())
        .containsExactlyInAnyOrder("EXI", "BFI", "BLI", "STC2", "STC3");
    JsonNode first = failure("EXI", "2018");
    JsonNode second = failure("EXI", "2022");
    assertThat(second.path("repeats").asString()).isEqualTo(first.path("id").asString());
    assertThat(first.path("repeatedBy")).hasSize(1);
  }

  @Test
  void whereOneDayDecidesAndSourcesDisagreeNobodyIsSaidToBeLate() throws Exception {
    for (JsonNode row : List.of(failure("EXI", "2022"), failure("STC3", "2025"))) {
      assertThat(row.path("corrections")).isNotEmpty();
      assertThat(row.path("judged").toString()).contains("UNDETERMINED");
    }
    assertThat(chronicle.get("/api/breaches?limit=200&stream=failure").toString())
        .doesNotContain(failure("EXI", "2022").path("id").asString());
  }

  @Test
  void birminghamIsTakenOverTheSameDayAndGivenToThePublicSectorForAPrice() throws Exception {
    JsonNode step = failure("BMI", "2018").path("interventions").get(0);

    assertThat(step.path("kind").asString()).isEqualTo("STEP_IN");
    assertThat(step.path("from").asString()).isEqualTo("2018-08-20");
    assertThat(step.at("/ended/on").asString()).isEqualTo("2019-07-01");
    assertThat(step.at("/paid/pence").asLong()).isEqualTo(9_900_000_00L);
  }

  @Test
  void consultationsSayHowManyRespondedAndHowLateTheirOutcomeCame() throws Exception {
    JsonNode probation = consultation("Strengthening probation, building confidence");
    JsonNode prisons = consultation("Prisons Strategy White Paper");

    assertThat(probation.path("responses").asInt()).isEqualTo(476);
    assertThat(probation.path("judged").toString()).contains("237 days", "153 days late");
    assertThat(probation.path("corrections")).hasSize(2);
    assertThat(chronicle.get("/api/entries/" + probation.at("/corrections/1").asLong()).toString())
        .contains("2019-06-17", "185 days late");
    assertThat(prisons.path("responses").asInt()).isEqualTo(155);
    assertThat(prisons.path("judged").toString()).contains("130 days", "46 days late");
  }

  @Test
  void inspectorsScoreHealthyPrisonTestsWithoutAnOverallRating() throws Exception {
    List<JsonNode> inspections =
        chronicle.items("/api/inspections?scheme=healthy-prison-tests&limit=200");
    JsonNode exeter =
        inspections.stream()
            .filter(row -> row.at("/report/terms/from").asString("").equals("2018-05-14"))
            .findFirst()
            .orElseThrow();

    assertThat(inspections).hasSize(31);
    assertThat(exeter.at("/report/judgements"))
        .extracting(
            rating -> rating.path("standard").asString() + " " + rating.path("rating").asString())
        .containsExactly(
            "safety POOR",
            "respect NOT_SUFFICIENTLY_GOOD",
            "purposeful-activity NOT_SUFFICIENTLY_GOOD",
            "preparation-for-release REASONABLY_GOOD");
    assertThat(exeter.at("/report/overall").isMissingNode()).isTrue();
  }

  @Test
  void thePagesSayTheSame() throws Exception {
    assertThat(failurePage("EXI", "2018")).contains("Answered in 28 days, in time");
    assertThat(failurePage("BLI", "2019")).contains("Answered in 30 days, 2 days late");
    assertThat(failurePage("RCI", "2024")).contains("Answered in 31 days, 3 days late");
    assertThat(failurePage("BMI", "2018"))
        .contains(", from 20 August 2018", " to 1 July 2019", "£9,900,000 in the end");
    assertThat(reportPage("Prison Governance (HC 191)")).contains("73 days late");
    assertThat(reportPage("Rainsbrook Secure Training Centre (HC 1266)")).contains("16 days early");
    assertThat(chronicle.page("/registers/recommendations?establishment=LPI&compared=yes"))
        .contains("66 per cent", "25 per cent");
    assertThat(
            chronicle.page(
                "/registers/consultations/"
                    + consultation("Strengthening probation, building confidence")
                        .path("id")
                        .asString()))
        .contains("153 days late");
  }

  @Test
  void ratingsStandUnderTheirOwnFrameworksWhichAreNeverCompared() throws Exception {
    List<JsonNode> measures =
        chronicle.get("/api/measures/prison-ratings").at("/item/measures").values().stream()
            .filter(measure -> !measure.path("replacedBy").isMissingNode())
            .toList();

    assertThat(chronicle.get("/api/measures/prison-ratings").at("/item/guidance")).hasSize(7);
    assertThat(measures)
        .isNotEmpty()
        .allSatisfy(
            measure -> assertThat(measure.at("/replacedBy/comparable").asBoolean(true)).isFalse());
  }

  @Test
  void reportsOnAThemeHoldFindingsWithoutARating() throws Exception {
    List<JsonNode> themes = chronicle.items("/api/inspections?kind=THEMATIC&limit=200");
    JsonNode supply =
        themes.stream()
            .filter(row -> row.at("/published/on").asString("").equals("2018-04"))
            .findFirst()
            .orElseThrow();

    assertThat(themes)
        .hasSize(8)
        .allSatisfy(row -> {
          assertThat(row.at("/report/findings")).isNotEmpty();
          assertThat(row.at("/report/overall").isMissingNode()).isTrue();
          assertThat(row.at("/report/judgements")).isEmpty();
        });
    assertThat(supply.at("/report/findings"))
        .extracting(finding -> finding.path("kind").asString())
        .containsExactly("CONCERN", "STRENGTH", "CONCERN", "CONCERN", "OBSERVATION");
    assertThat(chronicle.get("/api/entries/" + published("2024")).toString())
        .contains("\"confidence\":\"LOW\"");
  }

  /** The entry in which the theme that came out then is published. */
  private long published(String on) throws Exception {
    return chronicle.items("/api/inspections?kind=THEMATIC&limit=200").stream()
        .filter(row -> row.at("/published/on").asString("").equals(on))
        .findFirst()
        .orElseThrow()
        .at("/published/entry")
        .asLong();
  }

  @Test
  void theMinisterAcknowledgesWhatAMonitoringBoardAskedAndNobodySaysThatHeNeverAnswered()
      throws Exception {
    JsonNode asked = chronicle.only("/api/escalations?board=BFI");

    assertThat(asked.path("to").asString()).isEqualTo("MINISTER");
    assertThat(asked.at("/raised/on").asString()).isEqualTo("2018-10-17");
    assertThat(asked.at("/acknowledged/on").asString()).isEqualTo("2018-10-22");
    assertThat(asked.path("answered").isMissingNode()).isTrue();
    assertThat(asked.path("silences")).isEmpty();
  }

  @Test
  void aPlanOfActionCameEightyThreeDaysAfterTheReport() throws Exception {
    JsonNode plan =
        chronicle.items("/api/recommendations?establishment=WWI&limit=200").stream()
            .filter(row -> row.at("/made/on").asString("").equals("2015-07-29"))
            .findFirst()
            .orElseThrow();

    assertThat(plan.at("/answered/on").asString()).isEqualTo("2015-10-20");
  }

  @Test
  void asTheLedgerStoodBeforeTheLoadThereIsNothingOfIt() throws Exception {
    for (String list :
        List.of(
            "recommendations",
            "failures",
            "consultations",
            "inspections",
            "escalations",
            "measures")) {
      assertThat(chronicle.items("/api/" + list)).as(list).isNotEmpty();
      assertThat(chronicle.items("/api/" + list + "?asAt=" + BEFORE)).as(list).isEmpty();
    }
    JsonNode wandsworth = chronicle.get("/api/establishments/WWI?asAt=" + BEFORE).path("item");
    assertThat(wandsworth.path("reformPrisonOn").isMissingNode()).isTrue();
  }

  private String failurePage(String prison, String year) throws Exception {
    return chronicle.page("/registers/failures/" + failure(prison, year).path("id").asString());
  }

  private String reportPage(String title) throws Exception {
    return chronicle.page("/registers/recommendations/" + report(title).path("id").asString());
  }

  private String answeredIn(String prison, String year) throws IOException, InterruptedException {
    JsonNode notification = failure(prison, year).path("notification");
    JsonNode late = notification.at("/daysLate/least");
    return notification.at("/answeredIn/least").asInt()
        + " days, "
        + (late.isMissingNode() ? "in time" : late.asInt() + " late");
  }

  private JsonNode failure(String prison, String year) throws IOException, InterruptedException {
    return chronicle.items("/api/failures?establishment=" + prison).stream()
        .filter(row -> row.at("/declared/on").asString("").startsWith(year))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode consultation(String title) throws IOException, InterruptedException {
    return chronicle.items("/api/consultations?limit=200").stream()
        .filter(row -> row.path("title").asString("").equals(title))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode report(String title) throws IOException, InterruptedException {
    List<JsonNode> found =
        chronicle.items("/api/recommendations?by=COMMITTEE&limit=200").stream()
            .filter(row -> row.path("report").asString("").equals(title))
            .toList();
    assertThat(found).as(title).hasSizeGreaterThan(0);
    return found.getFirst();
  }
}
