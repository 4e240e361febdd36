package org.candour.query.web.context;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candour.query.language.Language;
import org.candour.query.language.LanguageChoice;
import org.candour.query.tlog.WitnessedLog;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.ViewLag;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page: the point of the ledger that it shows, what is missing from it, and
 * addresses that keep the point.
 *
 * @param theirs the language that whoever looks reads
 * @param translated whether what the page says, apart from the record, is there in every language
 * @param seen who of the witnesses has cosigned that point of the ledger
 * @param behind how many entries of the ledger the page does not show yet
 * @param deadLetters how many entries could not be placed in what the page shows
 * @param begins the first entry about what the page is about, before which there is nothing to see
 */
public record PageContext(
    PointInTimeResolver.Point point,
    PageLinks links,
    Language theirs,
    boolean translated,
    WitnessedLog.Seen seen,
    long behind,
    long deadLetters,
    long begins) {

  /** For a page that answers a request. */
  public static PageContext of(
      HttpServletRequest request,
      PointInTimeResolver.Point point,
      WitnessedLog.Seen seen,
      List<ViewLag> lags) {
    return new PageContext(
        point,
        PageLinks.of(request, point.asAt().given()),
        LanguageChoice.ofPage(request),
        false,
        seen,
        lags.stream().mapToLong(lag -> point.asAt().size() - lag.size()).max().orElse(0),
        lags.stream().mapToLong(ViewLag::deadLetters).sum(),
        0);
  }

  /** The same of a page about something that begins with an entry. */
  PageContext beginningAt(long first) {
    return new PageContext(point, links, theirs, translated, seen, behind, deadLetters, first);
  }

  public PointInTime asAt() {
    return point.asAt();
  }

  /** The number of the last entry of the ledger. */
  public long last() {
    return point.ledgerSize() - 1;
  }

  /** The same of a page that is there in every language. */
  PageContext inEveryLanguage() {
    return new PageContext(point, links, theirs, true, seen, behind, deadLetters, begins);
  }

  /** The language of what the page says; what surrounds it is in {@link #theirs()}. */
  public Language words() {
    return translated ? theirs : Language.ENGLISH;
  }

  /** A page’s title with the number of the page in its list, and the point in time. */
  public String titled(String title) {
    String when = when(words());
    return title
        + (links.number() == 1 ? "" : words().of("title.page", links.number()))
        + (when == null ? "" : words().of("title.as-at", when));
  }

  private @Nullable String when(Language in) {
    PointInTime at = asAt();
    if (!at.isFixed()) {
      return null;
    }
    return at.index() == null || at.recordedAt() == null
        ? in.of("time-bar.before")
        : in.of("time-bar.when", at.recordedAt(), Long.toString(at.index()));
  }

  /** The words of the time bar when the page shows now. */
  public String newest() {
    PointInTime at = asAt();
    return at.index() == null || at.recordedAt() == null
        ? theirs.of("time-bar.now-empty")
        : theirs.of("time-bar.now", at.index(), at.recordedAt());
  }

  /** The words of the time bar when the page shows another point; null when it shows now. */
  public @Nullable String banner() {
    String when = when(theirs);
    if (when == null) {
      return null;
    }
    Long index = asAt().index();
    if (index == null || asAt().recordedAt() == null) {
      return theirs.of("time-bar.as-at-empty", when)
          + (last() < 0 ? "" : " " + theirs.of("time-bar.later-exist"));
    }
    return theirs.of("time-bar.as-at", when, Long.toString(last()))
        + " "
        + theirs.of(index < last() ? "time-bar.later-exist" : "time-bar.none-later");
  }

  /** Who has seen the point, in a few words. */
  public String witnessed() {
    if (seen.of() == 0 || seen.last() == null) {
      return theirs.of(seen.of() == 0 ? "time-bar.no-witness" : "time-bar.unseen");
    }
    boolean today = theirs.day(seen.last()).equals(theirs.day(seen.asked()));
    String said =
        theirs.of(
            today ? "time-bar.seen-today" : "time-bar.seen",
            seen.by(),
            theirs.count("time-bar.witnesses", seen.of()),
            today ? theirs.clock(seen.last()) : seen.last());
    return seen.met() ? said : theirs.of("time-bar.too-few", said);
  }

  /** This page one entry earlier; null where there is none. */
  public @Nullable String earlier() {
    Long index = asAt().index();
    return index == null || index <= begins ? null : links.with("asAt", Long.toString(index - 1));
  }

  /** This page one entry later; null where there is none, and where it shows now. */
  public @Nullable String later() {
    long index = Objects.requireNonNullElse(asAt().index(), -1L);
    return asAt().isFixed() && index < last() ? links.with("asAt", Long.toString(index + 1)) : null;
  }

  /** What the page lacks, in words; null if it lacks nothing. */
  public @Nullable String lacks() {
    List<String> reasons = new ArrayList<>();
    if (behind > 0) {
      reasons.add(theirs.count("time-bar.behind", behind));
    }
    if (deadLetters > 0) {
      reasons.add(theirs.count("time-bar.unplaced", deadLetters));
    }
    return reasons.isEmpty() ? null : String.join(" ", reasons);
  }
}
