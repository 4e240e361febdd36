package org.candour.query.opendata.csv;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.candour.events.access.Account;
import org.candour.query.api.FacetFilters;
import org.candour.query.api.Paging;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.follow.Site;
import org.candour.query.ledger.AuthorisedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every list as CSV: its rows, or the commands that opened them. */
@RestController
class CsvApi implements Endpoints {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final int AT_ONCE = 200;
  private static final int MOST = 5_000;
  private static final String COMMANDS = "commands";
  private static final EndpointParameter AS =
      EndpointParameter.query(
          "as", "commands: what opened each row, in the columns that the importer reads");

  private final ViewCatalogue views;
  private final ViewReader reader;
  private final AuthorisedLedger ledger;
  private final PointInTimeResolver clockwork;
  private final Site site;

  CsvApi(
      ViewCatalogue views,
      ViewReader reader,
      AuthorisedLedger ledger,
      PointInTimeResolver clockwork,
      Site site) {
    this.views = views;
    this.reader = reader;
    this.ledger = ledger;
    this.clockwork = clockwork;
    this.site = site;
  }

  @GetMapping("/api/{view}.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable("view") String name, HttpServletRequest request, Account account) {
    return csv(
        views.find(name).orElseThrow(() -> new NotFoundException("There is no such view")),
        request,
        account);
  }

  private <V> ResponseEntity<byte[]> csv(
      View<V> view, HttpServletRequest request, Account account) {
    Params params = Params.of(request, parameters(view).toArray(String[]::new));
    boolean commands = isCommands(view, params.text("as"));
    PointInTime asAt = clockwork.resolve(params.text("asAt")).asAt();
    List<Filter> filters = FacetFilters.of(view, params);
    String after = params.text("after");
    List<Map<String, String>> rows = new ArrayList<>();
    CommandFile file = commands ? new CommandFile(ledger, account, site.origin()) : null;
    do {
      Page<V> page = reader.list(account, view, asAt, filters, after, AT_ONCE);
      if (file == null) {
        page.rows().forEach(row -> rows.add(Cells.of(row.value())));
      } else if (!file.add(openings(account, view, page.rows(), asAt), MOST)) {
        break;
      }
      after = page.next();
    } while (after != null && rows.size() < MOST);
    return file == null
        ? answer(request, view.name(), Cells.columns(view.rowType()), rows, after)
        : answer(request, view.name(), CommandCells.COLUMNS, file.rows(), after);
  }

  private static List<String> parameters(View<?> view) {
    return Stream.concat(FacetFilters.names(view).stream(), Stream.of("asAt", "after", "as"))
        .toList();
  }

  private static boolean isCommands(View<?> view, @Nullable String as) {
    if (as == null) {
      return false;
    }
    if (!as.equals(COMMANDS) || view.replays().isEmpty()) {
      throw new UnusableParameterException(
          "as",
          "Only “commands” can be said here, and only of a list whose rows are opened by one");
    }
    return true;
  }

  private <V> Collection<LedgerEntry> openings(
      Account account, View<V> view, List<Row<V>> rows, PointInTime asAt) {
    List<String> keys = rows.stream().map(Row::key).toList();
    return ledger.openings(account, view.replays().orElseThrow(), keys, asAt.size()).values();
  }

  private static ResponseEntity<byte[]> answer(
      HttpServletRequest request,
      String name,
      List<String> ofNone,
      List<Map<String, String>> rows,
      @Nullable String after) {
    Set<String> columns = new LinkedHashSet<>(rows.isEmpty() ? ofNone : List.of());
    rows.forEach(row -> columns.addAll(row.keySet()));
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (Map<String, String> row : rows) {
        printer.printRecord(
            columns.stream().map(column -> Cells.guarded(row.getOrDefault(column, ""))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A text takes all that is written to it", e);
    }
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(CSV)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
    if (after != null) {
      answer.header(HttpHeaders.LINK, "<" + Paging.next(request, after) + ">; rel=\"next\"");
    }
    return answer.body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<Endpoint> endpoints() {
    return views.all().stream()
        .map(view ->
            Endpoint.of(
                "text/csv",
                "/api/" + view.name() + ".csv",
                "The " + view.name() + " view as CSV",
                EndpointParameter.AS_AT,
                EndpointParameter.AFTER,
                AS))
        .toList();
  }
}
