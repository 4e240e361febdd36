package org.candour.ops.standalone.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.json.CandourJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExampleTest {

  private static final LocalDate UNTIL = LocalDate.parse("2026-11-20");

  @Test
  void theSameSeedGivesTheSameLinesAndAnotherGivesOthers() {
    List<String> lines = lines(2, 2, 1);

    assertThat(lines(2, 2, 1)).isEqualTo(lines);
    assertThat(lines(2, 2, 2)).isNotEqualTo(lines);
    assertThat(lines).hasSizeGreaterThan(150);
  }

  @Test
  void morePrisonsLeaveTheLinesOfTheOthersAsTheyAre() {
    List<String> two = lines(2, 1, 1);

    assertThat(lines(3, 1, 1))
        .startsWith(two.toArray(String[]::new))
        .hasSizeGreaterThan(two.size());
    assertThat(two).containsAll(Example.prison(1, 1, UNTIL, 1));
  }

  @Test
  void everyPrisonHasACodeAndEveryOrganisationAnIdentifierOfTheirOwnInTheReservedRange() {
    assertThat(IntStream.range(0, Example.MOST_PRISONS).mapToObj(Example::code))
        .doesNotHaveDuplicates()
        .hasSize(7_436)
        .allMatch(code -> new EstablishmentCode(code).value().startsWith("X"));
    assertThat(new OrganisationId(Example.organisation(4 * Example.MOST_PRISONS)).value())
        .isEqualTo("XX-EXAMPLE-29744");
  }

  /** Made whole, these would be some 40 million lines. */
  @Test
  void linesAreMadeAsTheyAreTaken() {
    assertThat(Example.lines(Example.MOST_PRISONS, Example.MOST_YEARS, UNTIL, 1).limit(20_000))
        .hasSize(20_000);
  }

  private static List<String> lines(int prisons, int years, long seed) {
    return Example.lines(prisons, years, UNTIL, seed).toList();
  }

  @Test
  void everythingInItIsFictional() {
    assertThat(lines(3, 1, 1))
        .allMatch(line -> line.contains("\"key\":\"example/"))
        .filteredOn(line -> line.contains("\"name\":"))
        .allMatch(line -> line.contains("Fictional"));
    assertThat(lines(3, 1, 1))
        .noneMatch(line -> line.contains("\"GB-"))
        .noneMatch(line -> line.contains("\"establishment\":\"") && !line.contains(":\"X"));
  }

  /**
   * So whoever plays them day by day, and within a day in their order, finds what each rests on.
   */
  @Test
  void everyLineSaysWhenItHappenedAndRestsOnNothingThatHappenedLater() {
    Map<String, String> days = new HashMap<>();
    for (String line : lines(10, 3, 1)) {
      JsonNode read = CandourJson.mapper().readTree(line);
      String day = read.at("/body/occurredOn").asString();
      assertThat(day).as(line).matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
      read.findValuesAsString("$entry")
          .forEach(key -> assertThat(days.get(key)).as(line).isNotNull().isLessThanOrEqualTo(day));
      days.put(read.path("key").asString(), day);
    }
    assertThat(days.values()).allMatch(day -> day.compareTo(UNTIL.toString()) <= 0);
  }

  @Test
  void whoSitsInAMeetingWasAppointedWithinTheTermOfTheBoard() {
    Map<String, LocalDate> appointed = new HashMap<>();
    int meetings = 0;
    for (String line : lines(1, 20, 1)) {
      JsonNode body = CandourJson.mapper().readTree(line).path("body");
      if (line.contains("\"appoint-member\"")) {
        appointed.put(
            body.path("member").asString(), LocalDate.parse(body.path("from").asString()));
      }
      if (line.contains("\"hold-meeting\"")) {
        meetings++;
        LocalDate on = LocalDate.parse(body.path("on").asString());
        assertThat(body.path("present"))
            .allSatisfy(
                member -> assertThat(appointed.get(member.asString())).isAfter(on.minusYears(3)));
      }
    }
    assertThat(meetings).isEqualTo(20);
  }

  @Test
  void itHasAPrisonAndAYearAtLeast() {
    assertThatThrownBy(() -> Example.lines(0, 1, UNTIL, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Example.lines(7_437, 1, UNTIL, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Example.lines(1, 0, UNTIL, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Example.lines(1, 101, UNTIL, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
