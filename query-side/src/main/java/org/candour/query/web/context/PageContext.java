package org.candour.query.web.context;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.tlog.PublicLog;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.ViewLag;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page: the point of the ledger that it shows, what is missing from it, and
 * addresses that keep the point.
 *
 * @param seen how many witnesses have cosigned that point of the ledger
 * @param behind how many entries of the ledger the page does not show yet
 * @param deadLetters how many entries could not be placed in what the page shows
 * @param begins the first entry about what the page is about, before which there is nothing to see
 */
public record PageContext(
    PointInTimeResolver.Point point,
    PageLinks links,
    PublicLog.Seen seen,
    long behind,
    long deadLetters,
    long begins) {

  /** For a page that answers a request. */
  public static PageContext of(
      HttpServletRequest request,
      PointInTimeResolver.Point point,
      PublicLog.Seen seen,
      List<ViewLag> lags) {
    Map<String, String> parameters = new TreeMap<>();
    request
        .getParameterMap()
        .forEach((name, given) -> {
          if (!given[0].isBlank()) {
            parameters.put(name, given[0]);
          }
        });
    PageLinks links = new PageLinks(request.getRequestURI(), parameters, point.asAt().given());
    return new PageContext(
        point,
        links,
        seen,
        lags.stream().mapToLong(lag -> point.asAt().size() - lag.size()).max().orElse(0),
        lags.stream().mapToLong(ViewLag::deadLetters).sum(),
        0);
  }

  /** The same of a page about something that begins with an entry. */
  PageContext beginningAt(long first) {
    return new PageContext(point, links, seen, behind, deadLetters, first);
  }

  public PointInTime asAt() {
    return point.asAt();
  }

  /** The number of the last entry of the ledger. */
  public long last() {
    return point.ledgerSize() - 1;
  }

  /** A page’s title with the number of the page in its list, and the point in time. */
  public String titled(String title) {
    return title
        + (links.number() == 1 ? "" : ", page " + links.number())
        + PlainEnglish.maybe(", as at ", when(), "");
  }

  private @Nullable String when() {
    PointInTime at = asAt();
    if (!at.isFixed()) {
      return null;
    }
    return at.index() == null || at.recordedAt() == null
        ? "a time before the first entry"
        : PlainEnglish.time(at.recordedAt()) + ", entry " + at.index();
  }

  /** The words of the time bar when the page shows now. */
  public String newest() {
    PointInTime at = asAt();
    return at.index() == null || at.recordedAt() == null
        ? "Now: nothing has been recorded yet"
        : "Now: entry "
            + PlainEnglish.number(at.index())
            + ", "
            + PlainEnglish.time(at.recordedAt());
  }

  /** The words of the time bar when the page shows another point; null when it shows now. */
  public @Nullable String banner() {
    String when = when();
    if (when == null) {
      return null;
    }
    Long index = asAt().index();
    if (index == null || asAt().recordedAt() == null) {
      return "As at "
          + when
          + ": nothing had been recorded yet."
          + (last() < 0 ? "" : " Later entries exist.");
    }
    return "As at "
        + when
        + " of "
        + last()
        + "."
        + (index < last() ? " Later entries exist." : " There are no later entries.");
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
      reasons.add(
          PlainEnglish.count(behind, "entry", "entries") + " of the ledger not shown here yet");
    }
    if (deadLetters > 0) {
      reasons.add(
          PlainEnglish.count(deadLetters, "entry", "entries") + " that could not be placed");
    }
    if (reasons.isEmpty()) {
      return null;
    }
    String is = reasons.getFirst().startsWith("1 ") ? "is " : "are ";
    return "This page is behind: there " + is + PlainEnglish.list(reasons) + ".";
  }
}
