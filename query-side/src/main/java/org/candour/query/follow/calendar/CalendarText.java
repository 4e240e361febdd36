package org.candour.query.follow.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.candour.query.paper.XmlText;

/** Days as an iCalendar object. All are whole days in London, so none needs a time zone. */
final class CalendarText {

  private static final int LINE = 75;

  private CalendarText() {}

  /**
   * A calendar.
   *
   * @param origin the name of the log, from which the ids of events are made
   * @param site the address of the site, without a slash at its end
   * @param made when the newest entry that it can tell of was recorded
   */
  static String of(String origin, String site, String title, Instant made, List<CalendarDay> days) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Candour//Accountability ledger//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new XProperty("X-WR-CALNAME", plain(title)));
    calendar.add(new XProperty("X-WR-TIMEZONE", "Europe/London"));
    days.forEach(day -> calendar.add(event(origin, site, made, day)));
    return folded(calendar.toString());
  }

  private static VEvent event(String origin, String site, Instant made, CalendarDay day) {
    VEvent event = new VEvent(day.from(), day.until().plusDays(1), plain(day.summary()));
    event.removeAll("DTSTAMP");
    event.add(new DtStamp(made));
    event.add(new Uid(uid(origin, day.name())));
    event.add(new Sequence((int) Math.min(day.revision(), Integer.MAX_VALUE)));
    event.add(new Description(plain(day.description())));
    event.add(new Url(URI.create(site + day.address())));
    event.add(
        new Status(
            switch (day.standing()) {
              case CONFIRMED -> "CONFIRMED";
              case CANCELLED -> "CANCELLED";
            }));
    event.add(new Transp("TRANSPARENT"));
    return event;
  }

  private static String uid(String origin, String name) {
    return UUID.nameUUIDFromBytes((origin + " " + name).getBytes(StandardCharsets.UTF_8))
        + "@candour";
  }

  /** RFC 5545 has no way to write a control character but a new line. */
  private static String plain(String text) {
    return XmlText.possible(text).replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
  }

  /** Lines of at most 75 octets in UTF-8, none of which ends within a character. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    for (String line : text.split("\\r?\\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      int octets = 0;
      for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
        String character = Character.toString(line.codePointAt(i));
        int length = character.getBytes(StandardCharsets.UTF_8).length;
        if (octets + length > LINE) {
          folded.append("\r\n ");
          octets = 1;
        }
        folded.append(character);
        octets += length;
      }
      folded.append("\r\n");
    }
    return folded.toString();
  }
}
