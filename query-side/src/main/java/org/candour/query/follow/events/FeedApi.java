package org.candour.query.follow.events;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.access.Account;
import org.candour.query.api.Entries;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.Params;
import org.candour.query.follow.Site;
import org.candour.query.ledger.AuthorisedLedger;
import org.candour.query.ledger.AuthorisedLedger.Onward;
import org.candour.query.ledger.LedgerEntry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every entry in the order of the ledger, for other systems, as CloudEvents 1.0 in JSON batches.
 * The {@code Link} header says where to go on, also where nothing has come yet: whoever follows it
 * again and again misses nothing.
 */
@RestController
class FeedApi implements Endpoints {

  private static final String PATH = "/api/feed";

  private final AuthorisedLedger ledger;
  private final Entries entries;
  private final Site site;

  FeedApi(AuthorisedLedger ledger, Entries entries, Site site) {
    this.ledger = ledger;
    this.entries = entries;
    this.site = site;
  }

  @GetMapping(PATH)
  ResponseEntity<List<EntryCloudEvent>> feed(HttpServletRequest request, Account account) {
    Params params = Params.of(request, "after", "limit");
    Long after = params.number("after");
    int limit = params.limit();
    Onward onward = ledger.onward(account, after == null ? 0 : after + 1, limit);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok().contentType(MediaType.parseMediaType(EntryCloudEvent.BATCH));
    if (onward.next() > 0) {
      String next = PATH + "?limit=" + limit + "&after=" + (onward.next() - 1);
      answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return answer.body(events(onward));
  }

  private List<EntryCloudEvent> events(Onward onward) {
    String origin = site.origin();
    List<EntryCloudEvent> events = new ArrayList<>();
    long expected = onward.from();
    for (LedgerEntry recorded : onward.open()) {
      long gap = recorded.index() - expected;
      events.add(EntryCloudEvent.of(origin, recorded, gap, entries.summary(recorded)));
      expected = recorded.index() + 1;
    }
    return events;
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of(
                EntryCloudEvent.BATCH,
                PATH,
                "Every entry in order, as CloudEvents",
                EndpointParameter.query("after", "the number of the last entry that was read"),
                EndpointParameter.LIMIT)
            .listing(EntryCloudEvent.class));
  }
}
