package org.candour.query.follow.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.ops.access.server.PublicAddress;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.follow.FollowAddresses;
import org.candour.query.follow.FollowedNames;
import org.candour.query.follow.Site;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calendars. A calendar is read by programs that are signed in nowhere and often shared, so it is
 * of what is public, whoever asks for it.
 */
@RestController
class CalendarPages implements Endpoints {

  private static final String BOARD = "board";

  private final CalendarDays days;
  private final FollowedNames names;
  private final PageRequests requests;
  private final Site site;

  CalendarPages(CalendarDays days, FollowedNames names, PageRequests requests, Site site) {
    this.names = names;
    this.days = days;
    this.requests = requests;
    this.site = site;
  }

  @GetMapping(FollowAddresses.CALENDAR)
  ResponseEntity<String> calendar(HttpServletRequest servlet) {
    Params params = Params.of(servlet, "establishment", "organisation", BOARD);
    StreamId subject = subject(params);
    PageRequest request = requests.of(null, Account.PUBLIC);
    String text =
        CalendarText.of(
            site.origin(),
            PublicAddress.of(servlet),
            names.of(request, subject) + " – Candour",
            Objects.requireNonNullElse(request.asAt().recordedAt(), Instant.EPOCH),
            days.of(request, subject));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"candour.ics\"")
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .body(text);
  }

  private static StreamId subject(Params params) {
    StreamId board = params.establishment(BOARD);
    List<StreamId> given =
        Stream.of(
                params.establishment("establishment"),
                params.organisation("organisation"),
                board == null ? null : new StreamId(BOARD, board.id()))
            .filter(Objects::nonNull)
            .toList();
    if (given.size() != 1) {
      throw new UnusableParameterException(
          "establishment",
          "Say whose calendar: one establishment, one organisation, or the board of one"
              + " establishment");
    }
    return given.getFirst();
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of(
            "text/calendar",
            FollowAddresses.CALENDAR,
            "What falls due and when a board meets, as a calendar; only what is public",
            EndpointParameter.ESTABLISHMENT,
            EndpointParameter.ORGANISATION,
            EndpointParameter.query(BOARD, "the code of the establishment whose board it is")));
  }
}
