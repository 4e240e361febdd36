package org.candour.ops.standalone.example;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.events.json.CandourJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TimetableTest {

  private static final String FIRST = example("a", "2024-11-30");
  private static final String LAST = example("z", "2026-11-30");

  private static String example(String key, String on) {
    return line(key, "register-establishment", "'occurredOn':'" + on + "'");
  }

  private static String line(String key, String command, String body) {
    return "{'key':'%s','command':'%s','body':{%s}}"
        .formatted(key, command, body)
        .replace('\'', '"');
  }

  private static Timetable of(String... before) {
    return Timetable.of(List.of(before), List.of(FIRST, LAST));
  }

  private static void isOn(String day, String... before) {
    assertThat(of(before).at("x")).isBetween(day + "T08:00:00Z", day + "T17:00:00Z");
  }

  @Test
  void beginsWithTheFirstDayOfTheExample() {
    Timetable timetable = of(line("x", "announce-closure", "'occurredOn':'2013-09'"));

    assertThat(timetable.begins()).isEqualTo("2024-11-30T00:00:00Z");
    assertThat(timetable.at("x")).isEqualTo("2024-11-30T09:00:00Z");
    assertThat(timetable.at("a")).isEqualTo("2024-11-30T09:20:00Z");
    assertThat(timetable.at("z")).isEqualTo("2026-11-30T09:00:00Z");
    assertThatThrownBy(() -> timetable.at("y")).hasMessage("No line has the key y");
  }

  @Test
  void whatASourceTellsIsRecordedOnceThatIsOut() {
    isOn("2025-06-30", line("x", "a", "'occurredOn':'2025-06'"));
    isOn("2025-08-01", line("x", "a", "'occurredOn':'2025-06','source':{'date':'2025-08-01'}"));
    isOn("2024-11-30", line("x", "a", "'occurredOn':'unknown','source':{'date':'2019'}"));
    isOn("2024-11-30", line("x", "register-establishment", "'source':{'date':'2025-08-01'}"));
  }

  @Test
  void minutesAreTypedInDaysLater() {
    isOn("2025-06-06", line("x", "hold-meeting", "'occurredOn':'2025-06-01'"));
  }

  @Test
  void whatRestsOnSomethingWaitsForIt() {
    String meeting = line("m", "hold-meeting", "'occurredOn':'2025-06-01'");
    isOn("2025-06-06", meeting, line("x", "a", "'occurredOn':'2025-06-02','on':{'$entry':'m'}"));
    String thing = "'of':'promise/00000000-0000-4000-8000-000000000001'";
    isOn(
        "2025-06-06",
        line("m", "hold-meeting", "'occurredOn':'2025-06-01'," + thing),
        line("x", "a", "'occurredOn':'2025-06-02'," + thing));
  }

  @Test
  void manyLinesOfADayFitIntoIt() {
    String[] lines = new String[600];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line(i == 599 ? "x" : "k" + i, "a", "'occurredOn':'2025-06-01'");
    }
    assertThat(of(lines).at("k0")).isEqualTo("2025-06-01T08:00:00Z");
    assertThat(of(lines).at("x")).isBetween("2025-06-01T15:58:00Z", "2025-06-01T16:00:00Z");
  }

  /** The whole example: in order, never before its day, and some of it days later. */
  @Test
  void everyLineOfTheExampleComesAfterItHappened() {
    List<String> lines = Example.lines(5, 2, LocalDate.parse("2026-11-20"), 1).toList();
    Timetable timetable = Timetable.of(List.of(), lines);

    assertThat(timetable.lines()).containsExactlyInAnyOrderElementsOf(lines);
    Map<Long, Integer> daysLate = new HashMap<>();
    Instant last = timetable.begins();
    for (String text : timetable.lines()) {
      JsonNode line = CandourJson.mapper().readTree(text);
      Instant at = timetable.at(line.path("key").asString());
      assertThat(at).isAfterOrEqualTo(last);
      last = at;
      LocalDate happened = LocalDate.parse(line.at("/body/occurredOn").asString());
      long late = DAYS.between(happened, at.atOffset(ZoneOffset.UTC).toLocalDate());
      assertThat(late).as(text).isNotNegative();
      daysLate.merge(late, 1, Integer::sum);
    }
    assertThat(daysLate.get(0L)).isGreaterThan(lines.size() * 3 / 4);
    assertThat(daysLate).containsKeys(1L, 5L, 8L);
  }
}
