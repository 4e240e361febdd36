package org.candour.query.web.recording.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormField.Kind;
import org.candour.query.web.recording.form.FieldReader.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed becomes the JSON of a command, or an error that says what to type instead. */
class FieldReaderTest {

  private static FormField field(String name, String label, Kind kind, FormField... fields) {
    return new FormField(
        name, label, null, kind, true, null, null, null, List.of(), List.of(fields));
  }

  private static Read read(FormField field, Typed typed) {
    return FieldReader.read(List.of(field), typed);
  }

  private static Typed date(String day, String month, String year) {
    return Typed.NOTHING.with("on-day", day).with("on-month", month).with("on-year", year);
  }

  @ParameterizedTest
  @CsvSource({
    "27, 3, 2026, 2026-03-27",
    "1, January, 2027, 2027-01-01",
    "'', jun, 2026, 2026-06",
    "'', 06, 2026, 2026-06",
    "'', '', 2013, 2013",
    "'', '', Unknown, unknown"
  })
  void aCoarseDateIsAsPreciseAsItIsTyped(String day, String month, String year, String json) {
    Read read = read(field("on", "The day", Kind.DATE), date(day, month, year));
    assertThat(read.errors()).isEmpty();
    assertThat(read.body().path("on").asString()).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource({
    "31, 2, 2026, Day must be a real date",
    "'', 2, 2026, Day must include a day",
    "1, '', 2026, Day must include a month",
    "1, 13, 2026, Day must have a month from 1 to 12",
    "1, 2, 26, Day must include a year in four digits"
  })
  void aDayThatIsNoneSaysWhatIsWrong(String day, String month, String year, String message) {
    Read read = read(field("on", "The day", Kind.DAY), date(day, month, year));
    assertThat(read.errors()).containsExactly(new FieldError("on", message));
  }

  @ParameterizedTest
  @CsvSource({
    "'1,200.50', 120050, GBP",
    "£12, 1200, GBP",
    "0.5, 50, GBP",
    "'EUR 7,200.50', 720050, EUR",
    "JPY 7200, 7200, JPY"
  })
  void moneyIsTypedInPoundsAndRecordedInPence(String typed, long pence, String currency) {
    Read read = read(field("price", "The price", Kind.MONEY), Typed.NOTHING.with("price", typed));
    assertThat(read.errors()).isEmpty();
    assertThat(read.body().path("price").path("pence").asLong()).isEqualTo(pence);
    assertThat(read.body().path("price").path("currency").asString()).isEqualTo(currency);
  }

  @ParameterizedTest
  @CsvSource({
    "a lot, 'Price must be an amount in pounds, for example 1,200.50'",
    "1.005, Price must be an amount in pounds and whole pence",
    "-1, 'Price must be an amount in pounds, for example 1,200.50'"
  })
  void anAmountThatIsNoneSaysWhatToType(String typed, String message) {
    assertThat(
            read(field("price", "The price", Kind.MONEY), Typed.NOTHING.with("price", typed))
                .errors())
        .containsExactly(new FieldError("price", message));
  }

  @Test
  void whatIsMissingIsAskedForInTheWordsOfTheField() {
    assertThat(read(field("answer", "The answer", Kind.PROSE), Typed.NOTHING).errors())
        .containsExactly(new FieldError("answer", "Enter the answer"));
    assertThat(read(field("kind", "What closes", Kind.CHOICE), Typed.NOTHING).errors())
        .containsExactly(new FieldError("kind", "Select: what closes"));
  }

  @Test
  void groupsThatRepeatAreReadInTheirOrderAndEmptyOnesLeftOut() {
    FormField milestones =
        field(
            "milestones",
            "Milestones",
            Kind.LIST,
            field(
                "",
                "",
                Kind.RECORD,
                field("what", "What happens", Kind.LINE),
                field("on", "The day", Kind.DATE)));
    Typed typed =
        Typed.NOTHING
            .with("milestones[0].what", "")
            .with("milestones[1].what", "Empty")
            .with("milestones[1].on-year", "2027")
            .with("milestones[2].what", "Shut");
    assertThat(read(milestones, typed).body().toString())
        .isEqualTo("{\"milestones\":[{\"what\":\"Empty\",\"on\":\"2027\"},{\"what\":\"Shut\"}]}");
    assertThat(read(milestones, typed).errors())
        .containsExactly(new FieldError("milestones[2].on", "Enter the day"));
    assertThat(typed.removed("milestones", 1))
        .isEqualTo(Typed.NOTHING.with("milestones[0].what", "").with("milestones[1].what", "Shut"));
  }

  /**
   * The ledger takes a list for empty where the command leaves it out, and not where a part does.
   */
  @Test
  void aListInAGroupThatMayBeEmptyIsSaidToBe() {
    FormField papers =
        field("papers", "Papers", Kind.LIST, field("", "", Kind.DOCUMENT)).optional();
    FormField agenda =
        field(
            "agenda",
            "Agenda",
            Kind.LIST,
            field("", "", Kind.RECORD, field("title", "Title", Kind.LINE), papers));
    assertThat(read(agenda, Typed.NOTHING.with("agenda[0].title", "Money")).body().toString())
        .isEqualTo("{\"agenda\":[{\"title\":\"Money\",\"papers\":[]}]}");
    assertThat(read(papers, Typed.NOTHING).body().toString()).isEqualTo("{}");
  }

  @Test
  void aWrongFieldOfAServerIsCalledByItsLabel() {
    FormField lots =
        field(
            "lots",
            "Lots",
            Kind.LIST,
            field("", "", Kind.RECORD, field("what", "What", Kind.LINE)));
    assertThat(Labels.at(List.of(lots), "lots[1].what")).isEqualTo("Lots 2, what");
    assertThat(Labels.at(List.of(lots), "colour")).isNull();
  }
}
