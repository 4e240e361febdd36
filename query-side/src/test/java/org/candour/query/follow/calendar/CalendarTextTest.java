package org.candour.query.follow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.candour.events.PartialDate;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

  private static final Instant MADE = Instant.parse("2026-06-04T08:00:00Z");

  private static CalendarDay day(String date, long revision, String summary) {
    return CalendarDay.on(
        PartialDate.parse(date),
        "a promise",
        revision,
        summary,
        "First, second; \\third\nfourth",
        "/x/1");
  }

  private static String text(CalendarDay... days) {
    return CalendarText.of("log", "https://candour.test", "HMP Prescoed", MADE, List.of(days));
  }

  private static VEvent read(String text) throws IOException, ParserException {
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    calendar.validate();
    return (VEvent) calendar.getComponents().getFirst();
  }

  private static String said(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  @Test
  void aDayIsAWholeDayWithItsWordsEscaped() throws Exception {
    String text = text(day("2026-06-05", 12, "Promise due: tŷ, a roof"));
    VEvent event = read(text);

    assertThat(text)
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains(
            "METHOD:PUBLISH\r\n",
            "X-WR-TIMEZONE:Europe/London\r\n",
            "DTSTART;VALUE=DATE:20260605\r\n",
            "DTEND;VALUE=DATE:20260606\r\n",
            "SUMMARY:Promise due: tŷ\\, a roof\r\n",
            "DESCRIPTION:First\\, second\\; \\\\third\\nfourth\r\n",
            "DTSTAMP:20260604T080000Z\r\n",
            "SEQUENCE:12\r\n")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(said(event, Property.SUMMARY)).isEqualTo("Promise due: tŷ, a roof");
    assertThat(said(event, Property.DESCRIPTION)).isEqualTo("First, second; \\third\nfourth");
    assertThat(said(event, Property.URL)).isEqualTo("https://candour.test/x/1");
  }

  @Test
  void whatIsChangedStaysTheSameEventWithAHigherSequence() throws Exception {
    VEvent before = read(text(day("2026-06-05", 12, "Promise due")));
    VEvent after = read(text(day("2026-07-01", 30, "Promise due")));

    assertThat(said(after, Property.UID))
        .isEqualTo(said(before, Property.UID))
        .endsWith("@candour");
    assertThat(said(before, Property.SEQUENCE)).isEqualTo("12");
    assertThat(said(after, Property.SEQUENCE)).isEqualTo("30");
  }

  @Test
  void aMonthIsAllItsDaysAndSaysThatNoDayIsKnown() {
    assertThat(text(day("2026-06", 1, "Planned closure")))
        .contains(
            "DTSTART;VALUE=DATE:20260601\r\n",
            "DTEND;VALUE=DATE:20260701\r\n",
            "SUMMARY:Planned closure (in June 2026)\r\n");
  }

  @Test
  void whatIsCancelledSaysSo() throws Exception {
    CalendarDay cancelled =
        new CalendarDay(
            "a meeting",
            1,
            LocalDate.parse("2026-06-05"),
            LocalDate.parse("2026-06-05"),
            "The board meets",
            "Cancelled: Snow",
            "/boards/HYI",
            CalendarDay.Standing.CANCELLED);

    assertThat(said(read(text(cancelled)), Property.STATUS)).isEqualTo("CANCELLED");
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsCutInTwo() throws Exception {
    String summary = "Cytundeb 𝔄 llŷn ਪੰਜਾਬੀ ".repeat(20).strip();
    String text = text(day("2026-06-05", 1, summary));

    assertThat(text.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(text).doesNotContain("�");
    assertThat(said(read(text), Property.SUMMARY)).isEqualTo(summary);
  }

  @Test
  void aControlCharacterBecomesABlank() throws Exception {
    assertThat(
            said(read(text(day("2026-06-05", 1, "One\u0007two\rBEGIN:VEVENT"))), Property.SUMMARY))
        .isEqualTo("One�two BEGIN:VEVENT");
  }
}
