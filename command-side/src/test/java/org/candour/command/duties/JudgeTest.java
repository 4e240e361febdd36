package org.candour.command.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.events.PartialDate;
import org.candour.events.duties.Duty;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.duties.DutyJudged.Term.Counted;
import org.candour.events.duties.DutyJudged.Term.Unit;
import org.candour.events.duties.DutyRegister;
import org.candour.events.duties.WorkingDays;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened is held against the duty of its day, and imprecise dates against all of theirs. */
class JudgeTest {

  private static final Term THREE_MONTHS = new Term(3, Unit.MONTHS);
  private static final Term STANDSTILL =
      new Term(8, Unit.WORKING_DAYS, Counted.BEGINNING_WITH, WorkingDays.ENGLAND_AND_WALES);
  private static final Term THIRTY_DAYS = new Term(30, Unit.DAYS, Counted.BEGINNING_WITH, null);

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    "2013-01-10, 2013-04-10, MET",
    "2013-01-10, 2013-04-09, BREACHED",
    "2013-11-30, 2014-02-28, MET",
    "2013-11-30, 2014-02-27, BREACHED",
    "2015-11-30, 2016-02-29, MET",
    "2015-11-30, 2016-02-28, BREACHED",
    "2013-01-31, 2013-04-30, MET",
    "2013-09, 2013-12-30, MET",
    "2013-09, 2013-12-29, UNDETERMINED",
    "2013-09, 2013-12-01, UNDETERMINED",
    "2013-09, 2013-11-30, BREACHED",
    "2013-09, 2014-01, MET",
    "2013-09, 2013, UNDETERMINED",
    "2012, 2013, UNDETERMINED",
    "2012, 2014, MET",
    "2013-04-10, 2013-01-10, BREACHED",
    "2013-04-10, unknown, UNDETERMINED"
  })
  void termsEndOnTheSameDayOfALaterMonthOrOnItsLast(String from, String to, Verdict verdict) {
    assertThat(
            judge(duty(1, THREE_MONTHS, "1900", null))
                .term("notice", date(from), date(to), null, Basis.ACTUAL)
                .orElseThrow()
                .verdict())
        .isEqualTo(verdict);
  }

  @ParameterizedTest(name = "from {0} to {1}: short by {2} to {3} days")
  @CsvSource({
    "2024-07-17, 2024-07, 78, 92",
    "2013-01-10, 2013-03, 10, 40",
    "2013-04-10, 2013-01-10, 91, 91"
  })
  void nothingFallsShortByMoreThanTheWholeTerm(String from, String to, long least, long most) {
    assertThat(
            judge(duty(1, THREE_MONTHS, "1900", null))
                .term("notice", date(from), date(to), null, Basis.ACTUAL)
                .orElseThrow()
                .shortfall())
        .isEqualTo(new Days(least, most));
  }

  @ParameterizedTest(name = "{0} {1} from {2} to {3}: short by {4}")
  @CsvSource({
    "28, DAYS, 2016-02-01, 2016-02-28, 1",
    "12, WEEKS, 2016-01-01, 2016-03-24, 1",
    "3, MONTHS, 2013-01-10, 2013-03-31, 10",
    "1, YEARS, 2016-02-29, 2017-02-27, 1"
  })
  void theShortfallIsInDaysWhateverTheTermIsCountedIn(
      int number, Unit unit, String from, String to, long days) {
    assertThat(
            judge(duty(1, new Term(number, unit), "1900", null))
                .term("notice", date(from), date(to), null, Basis.ACTUAL)
                .orElseThrow()
                .shortfall())
        .isEqualTo(new Days(days, days));
  }

  @ParameterizedTest(name = "from {0} to {1}: {2} to {3} days")
  @CsvSource({
    "2015-11-25, 2016-06-17, 205, 205",
    "2013-09, 2013-12, 62, 121",
    "2013-09, 2013-11, 32, 90",
    "2013-09, 2013, 0, 121",
    "2014-01-02, 2014-01-01, 0, 0",
    "2013, 2013, 0, 364",
    "2016, 2016, 0, 365"
  })
  void daysAreCountedAsFarAsTheDatesAreKnown(String from, String to, long least, long most) {
    assertThat(Days.between(date(from), date(to))).isEqualTo(new Days(least, most));
  }

  @Test
  void noDaysAreCountedFromOrToAnUnknownDate() {
    assertThat(Days.between(date("unknown"), date("2013"))).isEqualTo(new Days(0, null));
    assertThat(Days.between(date("2013"), date("unknown"))).isEqualTo(new Days(0, null));
  }

  @ParameterizedTest(name = "a duty in force from {0} to {1}, on {2}: {3}")
  @CsvSource({
    "2010-01-01, 2015-05-25, 2009-12-31, none",
    "2010-01-01, 2015-05-25, 2010-01-01, BREACHED",
    "2010-01-01, 2015-05-25, 2015-05-25, BREACHED",
    "2010-01-01, 2015-05-25, 2015-05-26, none",
    "2010-01-01, 2015-05-25, 2015-05, UNDETERMINED",
    "2010-01-01, 2015-05-25, 2015-04, BREACHED",
    "2010-01-01, 2015-05-25, 2015, UNDETERMINED",
    "2010-01-01, 2015-05-25, 2009, none",
    "2010-01-01, 2015-05-25, unknown, UNDETERMINED",
    "2010, , 2010-06-01, UNDETERMINED",
    "2010, , 2010-12-31, BREACHED",
    "2010, , 2009-12-31, none",
    "2010-01-01, 2015, 2015-06-01, UNDETERMINED",
    "2010-01-01, 2015, 2016-01-01, none"
  })
  void aDutyAppliesToTheDaysOnWhichItIsInForce(
      String from, @Nullable String until, String on, String expected) {
    String verdict =
        judge(duty(1, null, from, until))
            .done("notice", date(on), false, "It was not done.")
            .map(judgement -> judgement.verdict().name())
            .orElse("none");

    assertThat(verdict).isEqualTo(expected);
  }

  @Test
  void whatWasDoneIsMetEvenWhereTheDutyMayNotHaveApplied() {
    assertThat(
            judge(duty(1, null, "2010-01-01", "2015-05-25"))
                .done("notice", date("2015"), true, "It was done.")
                .orElseThrow()
                .verdict())
        .isEqualTo(Verdict.MET);
  }

  @Test
  void eachDayHasItsOwnVersionOfADuty() {
    Judge judge =
        judge(
            duty(1, new Term(1, Unit.MONTHS), "2010-01-01", "2012-12-31"),
            duty(2, THREE_MONTHS, "2013-01-01", null));

    assertVersion(judge, "2012-12-31", "2013-02-01", 1, Verdict.MET);
    assertVersion(judge, "2013-01-01", "2013-02-01", 2, Verdict.BREACHED);
  }

  @Test
  void aDateThatMayFallUnderTwoVersionsIsMetOnlyIfBothAre() {
    Judge judge =
        judge(
            duty(1, new Term(1, Unit.MONTHS), "2010-01-01", "2012-12-15"),
            duty(2, THREE_MONTHS, "2012-12-16", null));

    assertVersion(judge, "2012-12", "2013-03-31", 2, Verdict.MET);
    assertVersion(judge, "2012-12", "2013-02-15", 2, Verdict.UNDETERMINED);
    assertThat(
            judge
                .term("notice", date("2012-12"), date("2013-02-15"), null, Basis.ACTUAL)
                .orElseThrow()
                .finding()
                .finding())
        .endsWith(
            "The date is known only as December 2012, so it is not certain that this duty"
                + " applied.");
  }

  @Test
  void aFindingSaysWhatWasGivenToWhomAndWhatWasRequired() {
    Judgement judgement =
        judge(duty(1, THREE_MONTHS, "1900", null))
            .term(
                "notice",
                date("2013-01-10"),
                date("2013-03-31"),
                new OrganisationId("GB-CHC-300001"),
                Basis.PLANNED)
            .orElseThrow();

    assertThat(judgement.finding().organisation()).isEqualTo("GB-CHC-300001");
    assertThat(judgement.finding().basis()).isEqualTo(Basis.PLANNED);
    assertThat(judgement.finding().required()).isEqualTo(THREE_MONTHS);
    assertThat(judgement.finding().given()).isEqualTo(new Days(80, 80L));
    assertThat(judgement.finding().finding())
        .isEqualTo(
            "10 January 2013 to 31 March 2013 is 80 days. Three months were required:"
                + " 10 days short.");
    assertThat(judgement.explainedAs()).isEqualTo("notice GB-CHC-300001");
  }

  @ParameterizedTest(name = "{2} {3} from {0} to {1}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2013-01-10 | 2013-04-10 | 3 | MONTHS | 10 January 2013 to 10 April 2013 is 90 days. Three months were required.
          2011-01-13 | 2011-03 | 3 | MONTHS | 13 January 2011 to March 2011 is between 47 and 77 days. Three months were required: 13 to 43 days short.
          2026-11-29 | 2026-11-29 | 3 | MONTHS | 29 November 2026: the same day. Three months were required: 91 days short.
          2013-04-10 | 2013-01-10 | 3 | MONTHS | 10 January 2013 is before 10 April 2013. Three months were required: 91 days short.
          2013-09 | 2013-12 | 3 | MONTHS | September 2013 to December 2013 is between 62 and 121 days. Three months were required. The dates are not exact enough to tell whether the duty was met.
          2013-09 | 2013 | 3 | MONTHS | September 2013 to 2013 is at most 121 days. Three months were required. The dates are not exact enough to tell whether the duty was met.
          2013 | 2013 | 2 | YEARS | Both dates are in 2013: at most 364 days. Two years were required: 366 to 730 days short.
          2013-04-10 | unknown | 3 | MONTHS | The number of days after 10 April 2013 is not known, because the end date is not known. Three months were required.
          unknown | 2013-04-10 | 3 | MONTHS | The number of days before 10 April 2013 is not known, because the start date is not known. Three months were required.
          unknown | unknown | 5 | WORKING_DAYS | The number of working days is not known, because neither date is known. Five working days were required.
          2016-02-01 | 2016-02-02 | 1 | MONTHS | 1 February 2016 to 2 February 2016 is 1 day. One month was required: 28 days short.
          2016-02-01 | 2016-02-28 | 28 | DAYS | 1 February 2016 to 28 February 2016 is 27 days. 28 days were required: 1 day short.
          2025-01-06 | 2025-01-08 | 5 | WORKING_DAYS | 6 January 2025 to 8 January 2025 is 2 working days. Five working days were required: 3 working days short.
          """)
  void aTermThatIsRequiredIsSaidInPlainEnglish(
      String from, String to, int number, Unit unit, String sentence) {
    Judge judge = judge(duty(1, new Term(number, unit), "1000", null));

    assertThat(said(judge.term("notice", date("2026"), span(from, to), null, Basis.ACTUAL)))
        .isEqualTo(sentence);
  }

  @ParameterizedTest(name = "{2} {3} from {0} to {1}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-30 | 2026-11-30 | 10 | WORKING_DAYS | 30 November 2026: the same day. 10 working days were allowed.
          2025-01-06 | 2025-02-06 | 20 | WORKING_DAYS | 6 January 2025 to 6 February 2025 is 23 working days. 20 working days were allowed: 3 working days late.
          2025-01-06 | 2025-01-14 | 5 | WORKING_DAYS | 6 January 2025 to 14 January 2025 is 6 working days. Five working days were allowed: 1 working day late.
          2025-01-03 | 2025-01-11 | 5 | WORKING_DAYS | 3 January 2025 to 11 January 2025 is 5 working days. Five working days were allowed: less than one working day late.
          2025-01 | 2025-03 | 10 | WORKING_DAYS | January 2025 to March 2025 is between 20 and 63 working days. 10 working days were allowed: 10 to 53 working days late.
          2025-01-15 | 2025-01-14 | 10 | WORKING_DAYS | 14 January 2025 is before 15 January 2025. 10 working days were allowed.
          2025-01-01 | 2025-02-03 | 30 | DAYS | 1 January 2025 to 3 February 2025 is 33 days. 30 days were allowed: 3 days late.
          2025-01-15 | unknown | 10 | WORKING_DAYS | The number of working days after 15 January 2025 is not known, because the end date is not known. 10 working days were allowed.
          """)
  void aTermThatIsAllowedIsSaidInPlainEnglish(
      String from, String to, int number, Unit unit, String sentence) {
    Judge judge = judge(duty(1, new Term(number, unit), "1000", null));

    assertThat(said(judge.within("notice", date("2026"), span(from, to), null)))
        .isEqualTo(sentence);
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-01-06 | 2025-01-16 | 6 January 2025 to 16 January 2025 is 8 working days, counting the first day but not the last. Eight working days had to pass first.
          2025-01-06 | 2025-01-15 | 6 January 2025 to 15 January 2025 is 7 working days, counting the first day but not the last. Eight working days had to pass first: 1 working day short.
          2025-01-04 | 2025-01-06 | 4 January 2025 to 6 January 2025 is 0 working days, counting the first day but not the last. Eight working days had to pass first: 8 working days short.
          2025-01-06 | 2025-01-06 | 6 January 2025: the same day. Eight working days had to pass first: 8 working days short.
          """)
  void aStandstillIsSaidInPlainEnglish(String from, String to, String sentence) {
    Judge judge = judge(duty(1, STANDSTILL, "1000", null));

    assertThat(said(judge.term("notice", date("2026"), span(from, to), null, Basis.ACTUAL)))
        .isEqualTo(sentence);
  }

  /** Cases in which a sentence once counted otherwise than the duty does. */
  @ParameterizedTest(name = "from {0} to {1}: {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-12-18 | 2026-01-01 | MET | 8 working days, counting the first day but not the last. Eight working days had to pass first.
          2025-04-12 | 2025-04-25 | BREACHED | 7 working days, counting the first day but not the last. Eight working days had to pass first: 1 working day short.
          2025-05-05 | 2025-05-16 | MET | 8 working days, counting the first day but not the last. Eight working days had to pass first.
          """)
  void theNumbersOfAFindingAreThoseOfItsVerdict(
      String from, String to, Verdict verdict, String counted) {
    Judgement judgement =
        judge(duty(1, STANDSTILL, "1000", null))
            .term("notice", date("2026"), span(from, to), null, Basis.ACTUAL)
            .orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(verdict);
    assertThat(judgement.finding().finding()).endsWith(" is " + counted);
    assertThat(judgement.finding().given())
        .isNotNull()
        .matches(days -> counted.startsWith(days.least() + " working days"));
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-03-01 | 2025-03-30 | MET | 1 March 2025 to 30 March 2025 is 30 days, counting the first day. 30 days were allowed.
          2025-03-01 | 2025-03-31 | BREACHED | 1 March 2025 to 31 March 2025 is 31 days, counting the first day. 30 days were allowed: 1 day late.
          2025-03-01 | 2025-03-01 | MET | 1 March 2025: the same day. 30 days were allowed.
          """)
  void aTermThatBeginsWithTheDayIsADayShorter(
      String from, String to, Verdict verdict, String sentence) {
    Judgement judgement =
        judge(duty(1, THIRTY_DAYS, "1000", null))
            .within("notice", date("2026"), span(from, to), null)
            .orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(verdict);
    assertThat(judgement.finding().finding()).isEqualTo(sentence);
  }

  @ParameterizedTest(name = "a duty in force from {0}, on {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2010 | 2010-06-01 | It was not done. It is not certain that this duty applied on 1 June 2010.
          2010-03-10 | 2010-03 | It was not done. The date is known only as March 2010, so it is not certain that this duty applied.
          2010-03-10 | unknown | It was not done. The date is not known, so it is not certain that this duty applied.
          """)
  void aFindingSaysWhyItIsNotCertainThatADutyApplied(String from, String on, String sentence) {
    Judge judge = judge(duty(1, null, from, null));

    assertThat(said(judge.done("notice", date(on), false, "It was not done."))).isEqualTo(sentence);
  }

  private static String said(Optional<Judgement> judgement) {
    return judgement.orElseThrow().finding().finding();
  }

  private static DateRange span(String from, String to) {
    return new DateRange(date(from), date(to));
  }

  @Test
  void aDutyWithoutATermIsNotCounted() {
    Judge judge = judge(duty(1, null, "1900", null));

    assertThatThrownBy(() -> judge.term("notice", date("2013"), date("2014"), null, Basis.ACTUAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("notice");
  }

  @Test
  void aDutyThatTheRegisterDoesNotHaveIsAMistake() {
    Judge judge = judge();

    assertThatThrownBy(() -> judge.done("notice", date("2013"), true, "Done."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("notice");
  }

  private static void assertVersion(
      Judge judge, String from, String to, int version, Verdict verdict) {
    Judgement judgement =
        judge.term("notice", date(from), date(to), null, Basis.ACTUAL).orElseThrow();
    assertThat(judgement.finding().version()).isEqualTo(version);
    assertThat(judgement.verdict()).isEqualTo(verdict);
  }

  private static Judge judge(Duty... duties) {
    return new Judge(new DutyRegister(List.of(duties)));
  }

  private static Duty duty(int version, @Nullable Term term, String from, @Nullable String until) {
    return new Duty(
        "notice",
        version,
        "Notice is given.",
        term,
        date(from),
        until == null ? null : date(until),
        false,
        "Policy",
        "Nowhere",
        false,
        null);
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text);
  }
}
