package org.candour.query.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.ForbiddenException;
import org.candour.query.api.problem.Params;
import org.candour.query.reading.ReadingLog;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at what is not public, for the auditor. */
@RestController
class ReadingLogApi implements Endpoints {

  private static final String[] PARAMETERS = {"account", "after", "limit"};

  private final ReadingLog readings;

  ReadingLogApi(ReadingLog readings) {
    this.readings = readings;
  }

  @GetMapping("/api/reading-log")
  ResponseEntity<Object> readings(HttpServletRequest request, Account account) {
    if (!account.roles().contains(Role.AUDITOR)) {
      throw new ForbiddenException("The reading log is open only to auditors");
    }
    Params params = Params.of(request, PARAMETERS);
    int limit = params.limit();
    List<ReadingLog.Numbered> found =
        readings.newest(params.text("account"), params.number("after"), limit + 1);
    boolean more = found.size() > limit;
    List<ReadingLog.Numbered> page = more ? found.subList(0, limit) : found;
    String next = more ? Paging.next(request, Long.toString(page.getLast().number())) : null;
    return Paging.linked(new Readings(page, next), next);
  }

  /** A stretch of the reading log, the newest first. */
  record Readings(
      List<ReadingLog.Numbered> items, @org.jspecify.annotations.Nullable String next) {}

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.json(
                "/api/reading-log",
                "Who read what is not public, for auditors",
                EndpointParameter.query("account", "the id of an account"),
                EndpointParameter.AFTER,
                EndpointParameter.LIMIT)
            .answering(Readings.class));
  }
}
