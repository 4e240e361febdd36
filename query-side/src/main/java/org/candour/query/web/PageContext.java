package org.candour.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.ViewLag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What surrounds every page: the point of the ledger that it shows, what is missing from it, and
 * addresses that keep the point.
 */
public final class PageContext {

  private final PointInTimeResolver.Point point;
  private final String path;
  private final Map<String, String[]> parameters;
  private final long behind;
  private final long deadLetters;

  PageContext(HttpServletRequest request, PointInTimeResolver.Point point, ViewLag... lags) {
    this.point = point;
    this.path = request.getRequestURI();
    this.parameters = request.getParameterMap();
    long furthest = 0;
    long letters = 0;
    for (ViewLag lag : lags) {
      furthest = Math.max(furthest, point.asAt().size() - lag.size());
      letters += lag.deadLetters();
    }
    this.behind = furthest;
    this.deadLetters = letters;
  }

  /** The point as it was asked for; null for now. */
  public @Nullable String given() {
    return point.asAt().given();
  }

  /** What the banner says; null when the page shows now. */
  public @Nullable String banner() {
    PointInTime at = point.asAt();
    if (!at.isFixed()) {
      return null;
    }
    Long index = at.index();
    if (index == null || at.recordedAt() == null) {
      return "As at a time before the first entry: nothing had been recorded yet."
          + (point.ledgerSize() > 0 ? " Later entries exist." : "");
    }
    long last = point.ledgerSize() - 1;
    return "As at "
        + PlainEnglish.time(at.recordedAt())
        + ", entry "
        + index
        + " of "
        + last
        + "."
        + (index < last ? " Later entries exist." : " There are no later entries.");
  }

  /** How the point was understood; null when the page shows now. */
  public @Nullable String resolved() {
    PointInTime at = point.asAt();
    return at.isFixed() ? "You asked for " + at.given() + ". Times are London time." : null;
  }

  /** What the page lacks, in words; null if it lacks nothing. */
  public @Nullable String behind() {
    if (behind <= 0 && deadLetters == 0) {
      return null;
    }
    List<String> reasons = new ArrayList<>();
    if (behind > 0) {
      reasons.add(
          PlainEnglish.count(behind, "entry", "entries") + " of the ledger not shown here yet");
    }
    if (deadLetters > 0) {
      reasons.add(
          PlainEnglish.count(deadLetters, "entry", "entries") + " that could not be placed");
    }
    return "This page is behind: there "
        + (starts(reasons) ? "is " : "are ")
        + PlainEnglish.list(reasons)
        + ".";
  }

  private static boolean starts(List<String> reasons) {
    return reasons.getFirst().startsWith("1 ");
  }

  /** An address in this site that keeps the point. */
  public String to(String... segments) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/").pathSegment(segments);
    return keep(address, Map.of());
  }

  /** An address with one more parameter. */
  public String step(String name, Object value, String... segments) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/").pathSegment(segments);
    return keep(address, Map.of(name, value.toString()));
  }

  private String keep(UriComponentsBuilder address, Map<String, String> more) {
    Map<String, Object> values = new java.util.HashMap<>(more);
    more.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    if (given() != null) {
      address.queryParam("asAt", "{asAt}");
      values.put("asAt", given());
    }
    return address.encode().buildAndExpand(values).toUriString();
  }

  /** Whether an address is of this page, at whatever point. */
  boolean isHere(String address) {
    return address.split("[?]", 2)[0].equals(path);
  }

  /** This page, going on after a cursor, or from its beginning. */
  public String page(@Nullable String cursor) {
    return again("after", cursor);
  }

  /** This page as it stands now. */
  public String now() {
    return again("asAt", null);
  }

  /** This page from its beginning, with another value of a parameter; null for without it. */
  public String with(String name, @Nullable String value) {
    return again(name, value);
  }

  /** This page with nothing filtered out. */
  public String whole() {
    return keep(UriComponentsBuilder.fromPath(path), Map.of());
  }

  /** The rows of a list that have certain values. */
  String rows(Map<String, String> filters, String... segments) {
    return keep(UriComponentsBuilder.fromPath("/").pathSegment(segments), filters);
  }

  private String again(String name, @Nullable String value) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    Map<String, Object> values = new java.util.HashMap<>();
    parameters.forEach((parameter, given) -> {
      if (!parameter.equals(name) && !parameter.equals("after") && !given[0].isBlank()) {
        values.put(parameter, given[0]);
      }
    });
    if (value != null) {
      values.put(name, value);
    }
    values.keySet().stream().sorted().forEach(p -> address.queryParam(p, "{" + p + "}"));
    return address.encode().buildAndExpand(values).toUriString();
  }

  /** Where signing in leads back to this page. */
  public String signIn() {
    return UriComponentsBuilder.fromPath("/sign-in")
        .queryParam("to", "{to}")
        .encode()
        .buildAndExpand(again("after", null))
        .toUriString();
  }

  public String path() {
    return path;
  }

  /** The other parameters of this page, which the as-at form sends along. */
  public Map<String, String> others() {
    Map<String, String> others = new java.util.TreeMap<>();
    parameters.forEach((name, given) -> {
      if (!name.equals("asAt") && !name.equals("after") && !given[0].isBlank()) {
        others.put(name, given[0]);
      }
    });
    return others;
  }

  public long last() {
    return point.ledgerSize() - 1;
  }

  PointInTime asAt() {
    return point.asAt();
  }
}
