package org.candour.query.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.RowChanges;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every view in JSON: its list, one row, and what changed between two points. */
@RestController
class ViewApi {

  private final ViewCatalogue views;
  private final ViewReader reader;
  private final PointInTimeResolver clockwork;
  private final Registrations registrations;

  ViewApi(
      ViewCatalogue views,
      ViewReader reader,
      PointInTimeResolver clockwork,
      Registrations registrations) {
    this.views = views;
    this.registrations = registrations;
    this.reader = reader;
    this.clockwork = clockwork;
  }

  @GetMapping("/api/{view}")
  ResponseEntity<Object> list(
      @PathVariable("view") String name, HttpServletRequest request, Account account) {
    return list(view(name), request, account);
  }

  private <V> ResponseEntity<Object> list(
      View<V> view, HttpServletRequest request, Account account) {
    Params params = Params.of(request, listParameters(view).toArray(String[]::new));
    List<Filter> filters = FacetFilters.of(view, params);
    int limit = params.limit();
    String after = params.text("after");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    Page<V> page = reader.list(account, view, point.asAt(), filters, after, limit);
    Long withheld = reader.withheld(account, view, point.asAt(), filters, List.of());
    List<V> items = page.rows().stream().map(Row::value).toList();
    return Paging.answer(
        request,
        page,
        point,
        reader.lag(view.name()),
        null,
        null,
        withheld,
        registrations.of(account, point.asAt(), items));
  }

  /** The names that a list's address takes. */
  static List<String> listParameters(View<?> view) {
    return Stream.concat(FacetFilters.names(view).stream(), Stream.of("asAt", "after", "limit"))
        .toList();
  }

  @GetMapping("/api/{view}/{key}")
  ResponseEntity<Object> one(
      @PathVariable("view") String name,
      @PathVariable("key") String key,
      HttpServletRequest request,
      Account account) {
    return one(view(name), key, request, account);
  }

  private <V> ResponseEntity<Object> one(
      View<V> view, String key, HttpServletRequest request, Account account) {
    Params params = Params.of(request, "asAt");
    PointInTime asAt = clockwork.resolve(params.text("asAt")).asAt();
    Row<V> row = find(account, view, key, asAt);
    var lag = reader.lag(view.name());
    return ResponseEntity.ok(
        new Answers.One<>(
            asAt,
            lag.ledgerSize(),
            Math.max(0, asAt.size() - lag.size()),
            lag.deadLetters(),
            row.since(),
            row.value(),
            registrations.of(account, asAt, row.value())));
  }

  private <V> Row<V> find(Account account, View<V> view, String key, PointInTime asAt) {
    if (key.length() > 200 || key.chars().anyMatch(Character::isISOControl)) {
      throw new NotFoundException("There is no such row");
    }
    return reader
        .find(account, view, key, asAt)
        .orElseThrow(() ->
            new NotFoundException(
                asAt.isFixed() ? "There was no such row at this point" : "There is no such row"));
  }

  @GetMapping("/api/{view}/changes")
  ResponseEntity<Object> changes(
      @PathVariable("view") String name, HttpServletRequest request, Account account) {
    return changes(view(name), request, account);
  }

  private <V> ResponseEntity<Object> changes(
      View<V> view, HttpServletRequest request, Account account) {
    Params params = Params.of(request, "from", "to", "after", "limit");
    int limit = params.limit();
    String given = params.text("from");
    if (given == null) {
      throw new UnusableParameterException("from", "Give the point to compare from");
    }
    PointInTimeResolver.Point from = resolve("from", given);
    PointInTimeResolver.Point to = resolve("to", params.text("to"));
    RowChanges<V> changes =
        reader.changes(
            account, view, from.asAt().size(), to.asAt().size(), params.text("after"), limit);
    String next = changes.more() ? Paging.next(request, changes.open().getLast().key()) : null;
    var lag = reader.lag(view.name());
    Object answer =
        new Answers.Compared<>(
            from.asAt(),
            to.asAt(),
            lag.ledgerSize(),
            Math.max(0, to.asAt().size() - lag.size()),
            lag.deadLetters(),
            changes.open(),
            registrations.of(account, to.asAt(), changes.open()),
            next);
    return Paging.linked(answer, next);
  }

  private PointInTimeResolver.Point resolve(String parameter, @Nullable String text) {
    try {
      return clockwork.resolve(text);
    } catch (PointInTimeResolver.NotAPointInTimeException e) {
      throw new UnusableParameterException(parameter, String.valueOf(e.getMessage()));
    }
  }

  private View<?> view(String name) {
    return views.find(name).orElseThrow(() -> new NotFoundException("There is no such view"));
  }
}
