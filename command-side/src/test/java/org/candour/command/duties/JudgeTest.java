package org.candour.command.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.events.PartialDate;
import org.candour.events.duties.Duty;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.duties.DutyJudged.Term.Unit;
import org.candour.events.duties.DutyRegister;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened is held against the duty of its day, and imprecise dates against all of theirs. */
class JudgeTest {

  private static final Term THREE_MONTHS = new Term(3, Unit.MONTHS);

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
    assertThat(Judge.days(date(from), date(to))).isEqualTo(new Days(least, most));
  }

  @Test
  void noDaysAreCountedFromOrToAnUnknownDate() {
    assertThat(Judge.days(date("unknown"), date("2013"))).isEqualTo(new Days(0, null));
    assertThat(Judge.days(date("2013"), date("unknown"))).isEqualTo(new Days(0, null));
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
        .contains("December 2012", "not certain");
  }

  @Test
  void aFindingSaysWhatWasGivenToWhomAndWhatWasAskedFor() {
    Judgement judgement =
        judge(duty(1, THREE_MONTHS, "1900", null))
            .term(
                "notice",
                date("2013-01-10"),
                date("2013-03-31"),
                new OrganisationId("GB-CHC-1"),
                Basis.PLANNED)
            .orElseThrow();

    assertThat(judgement.finding().organisation()).isEqualTo("GB-CHC-1");
    assertThat(judgement.finding().basis()).isEqualTo(Basis.PLANNED);
    assertThat(judgement.finding().required()).isEqualTo(THREE_MONTHS);
    assertThat(judgement.finding().given()).isEqualTo(new Days(80, 80L));
    assertThat(judgement.finding().finding())
        .isEqualTo(
            "From 10 January 2013 to 31 March 2013 is 80 days; 3 months were asked for,"
                + " 10 days more.");
    assertThat(judgement.explainedAs()).isEqualTo("notice GB-CHC-1");
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
        false);
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text);
  }
}
