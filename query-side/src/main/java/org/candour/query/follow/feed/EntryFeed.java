package org.candour.query.follow.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candour.events.access.Account;
import org.candour.ops.access.server.PublicAddress;
import org.candour.query.api.TimelineParameters;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.Params;
import org.candour.query.follow.FollowAddresses;
import org.candour.query.follow.Followed;
import org.candour.query.follow.FollowedEntries;
import org.candour.query.follow.FollowedNames;
import org.candour.query.follow.Site;
import org.candour.query.follow.ToldEntry;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Entries as a feed: of a prison, an organisation, a board, any stream, or a search by address. */
@RestController
class EntryFeed implements Endpoints {

  private static final String ADDRESS = FollowAddresses.FEED;

  private static final int PAGE = 50;

  private final Site site;
  private final FollowedEntries entries;
  private final FollowedNames names;
  private final PageRequests requests;
  private final FollowAddresses addresses;
  private final PointInTimeResolver points;

  EntryFeed(
      Site site,
      FollowedEntries entries,
      FollowedNames names,
      PageRequests requests,
      FollowAddresses addresses,
      PointInTimeResolver points) {
    this.points = points;
    this.addresses = addresses;
    this.site = site;
    this.entries = entries;
    this.names = names;
    this.requests = requests;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> feed(HttpServletRequest servlet, Account account) {
    Params params = Params.of(servlet, TimelineParameters.and("after"));
    Followed followed = Followed.of(points, params);
    PageRequest request = requests.of(null, account);
    String origin = site.origin();
    return Feeds.answer(
        servlet,
        account,
        Long.toString(entries.size()),
        () -> {
          var stretch = entries.newest(request, followed.query(), params.text("after"), PAGE);
          return new AtomFeed(
              origin,
              PublicAddress.of(servlet),
              names.of(request, followed),
              Feeds.self(servlet),
              addresses.page(followed),
              stretch.next() == null ? null : next(followed, stretch.next()),
              Feeds.updated(request),
              stretch.entries().stream().map(EntryFeed::item).toList());
        });
  }

  private static String next(Followed followed, String cursor) {
    Map<String, String> parameters = new TreeMap<>(followed.parameters());
    parameters.put("after", cursor);
    return PageLinks.PLAIN.rows(parameters, ADDRESS.substring(1));
  }

  /**
   * An entry never changes, so what tells of it is never updated. What corrects it is an entry of
   * its own.
   */
  private static FeedItem item(ToldEntry told) {
    String address = PageLinks.PLAIN.to("entries", Long.toString(told.index()));
    return new FeedItem(address, told.sentence(), address, told.recordedAt(), told.circumstances());
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of(
            "application/atom+xml",
            ADDRESS,
            "Entries as an Atom feed, the newest first",
            EndpointParameter.ESTABLISHMENT,
            EndpointParameter.ORGANISATION,
            EndpointParameter.STREAM,
            EndpointParameter.TYPE,
            EndpointParameter.query("which", "what entries are counted by, such as FIRST_HAND"),
            EndpointParameter.query("by", "the role of whoever recorded it, such as PARTNER"),
            EndpointParameter.FROM,
            EndpointParameter.TO,
            EndpointParameter.query("recorded-from", "the first day of recording"),
            EndpointParameter.query("recorded-to", "the last day of recording"),
            EndpointParameter.AFTER));
  }
}
