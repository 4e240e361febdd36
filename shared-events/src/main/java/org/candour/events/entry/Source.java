package org.candour.events.entry;

import jakarta.validation.constraints.Size;
import org.candour.events.PartialDate;
import org.candour.events.PartialDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Where imported history was found.
 *
 * @param title the work: an article, an answer in Parliament, an instrument, a data set
 * @param publisher who published it, where known
 * @param date when it was published, where known
 * @param locator where in the work or on the web it stands, as found; nothing fetches it
 * @param precision how precisely the source dates the matter; when given it must agree with the
 *     precision of {@code occurredOn}
 * @param confidence how far the recorder trusts it
 * @param says what the source says, in brief and in our own words, where that is more than the
 *     entry's fields hold
 */
public record Source(
    String title,
    @Nullable String publisher,
    @Nullable PartialDate date,
    @Nullable String locator,
    @Nullable Precision precision,
    Confidence confidence,
    @Nullable @Size(max = 2000) String says) {

  /** How far a source is trusted. */
  public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
  }

  public Source {
    if (title.isBlank()) {
      throw new IllegalArgumentException("A source needs a title");
    }
    atMost(title, 300, "title");
    atMost(publisher, 200, "publisher");
    atMost(locator, 1000, "locator");
    atMost(says, 2000, "says");
  }

  private static void atMost(@Nullable String text, int characters, String field) {
    if (text != null && text.length() > characters) {
      throw new IllegalArgumentException(
          "A source's " + field + " has at most " + characters + " characters");
    }
  }
}
