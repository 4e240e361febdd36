package org.candour.query.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.events.PartialDate;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.Deadline.Recording;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.duties.DutyJudged.Term.Counted;
import org.candour.events.duties.DutyJudged.Term.Unit;
import org.candour.events.duties.Reckoning;
import org.candour.events.id.StreamId;
import org.candour.query.duties.DeadlineRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayReasonsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-10-29 | true  | 31 days late           | late
          2026-11-28 | true  | 1 day late             | late
          2026-10-29 | false | The day was 31 days ago | silent
          2026-11-29 | false | Today                  | waiting
          2026-12-03 | false | In 4 days              | waiting
          2027-03    | false | Due in March 2027      | waiting
          2026-06    | true  | Was due in June 2026   | late
          """)
  void aDayIsSaidAsPeopleCountFromToday(String day, boolean silent, String words, String tone) {
    assertThat(DayReasons.standing(due(PartialDate.parse(day), silent), TODAY))
        .isEqualTo(new DayReasons.Standing(words, tone));
  }

  @Test
  void holidaysThatDoNotCountAreNamed() {
    LocalDate from = LocalDate.of(2026, 3, 20);

    assertThat(DayReasons.of(Reckoning.of(new Term(20, Unit.WORKING_DAYS), from)))
        .isEqualTo(
            "20 working days from 20 March 2026; Good Friday and Easter Monday not counted.");
    assertThat(DayReasons.of(Reckoning.of(new Term(60, Unit.WORKING_DAYS), from)))
        .isEqualTo("60 working days from 20 March 2026; 4 bank holidays not counted.");
    assertThat(DayReasons.of(Reckoning.of(new Term(1, Unit.WEEKS), from)))
        .isEqualTo("1 week from 20 March 2026.");
    assertThat(
            DayReasons.of(
                Reckoning.of(new Term(28, Unit.DAYS, Counted.BEGINNING_WITH, null), from)))
        .isEqualTo("28 days beginning with 20 March 2026.");
  }

  @Test
  void aDayIsExplainedByADutyOnlyWhereTheDutyLedToIt() {
    PartialDate raised = PartialDate.parse("2026-10-29");
    LocalDate owed = due(raised, false).reckoned(raised).map(Reckoning::lastDay).orElse(TODAY);

    assertThat(owed).isEqualTo(TODAY);
    assertThat(due(PartialDate.parse("2026-11-26"), false).reckoned(raised).map(DayReasons::of))
        .contains("20 working days from 29 October 2026.");
    assertThat(due(PartialDate.parse("2026-11-27"), false).reckoned(raised)).isEmpty();
  }

  static DeadlineRow due(PartialDate on, boolean silent) {
    StreamId concern = new StreamId("concern", "00000000-0000-4000-8000-000000000001");
    Deadline answer =
        new Deadline(on, true, silent ? Recording.RECORDED : Recording.AWAITED, null, 7, 1, null);
    return new DeadlineRow(
        concern.toString(),
        concern,
        DeadlineKind.ANSWER,
        List.of(new StreamId("establishment", "BXI")),
        on,
        true,
        silent,
        0,
        Map.of("answer", answer));
  }
}
