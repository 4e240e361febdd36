package org.candour.query.follow.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.candour.events.access.Account;
import org.candour.ops.access.server.PublicAddress;
import org.candour.query.api.FacetFilters;
import org.candour.query.api.problem.Params;
import org.candour.query.follow.FollowAddresses;
import org.candour.query.follow.FollowedList;
import org.candour.query.follow.FollowedRows;
import org.candour.query.follow.Site;
import org.candour.query.view.View;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The rows of every list as a feed, those first that changed last; the address of a list with its
 * filters is a saved search.
 */
@Component
class ListFeeds {

  private static final int PAGE = 50;

  private final Site site;
  private final PageRequests requests;
  private final ViewReader reader;
  private final FollowedRows rows;
  private final PresentationCatalogue presentations;

  ListFeeds(
      Site site,
      PageRequests requests,
      ViewReader reader,
      FollowedRows rows,
      PresentationCatalogue presentations,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.site = site;
    this.requests = requests;
    this.reader = reader;
    this.rows = rows;
    this.presentations = presentations;
    presentations.views().forEach(view -> route(mapping, view));
  }

  private void route(RequestMappingHandlerMapping mapping, View<?> view) {
    ListFeed<?> handler = new ListFeed<>(view, this);
    Method method =
        Arrays.stream(ListFeed.class.getDeclaredMethods())
            .filter(each -> each.getName().equals("feed"))
            .findFirst()
            .orElseThrow();
    mapping.registerMapping(
        RequestMappingInfo.paths(address(view))
            .methods(RequestMethod.GET)
            .options(mapping.getBuilderConfiguration())
            .build(),
        handler,
        method);
  }

  private String address(View<?> view) {
    return list(view) + FollowAddresses.ATOM;
  }

  private String list(View<?> view) {
    return "/" + String.join("/", presentations.saying(view).address());
  }

  /** The feed of one list. */
  record ListFeed<V>(View<V> view, ListFeeds feeds) {

    /** Answers with the feed. */
    public ResponseEntity<byte[]> feed(HttpServletRequest servlet, Account account) {
      return feeds.feed(servlet, account, view);
    }
  }

  private <V> ResponseEntity<byte[]> feed(
      HttpServletRequest servlet, Account account, View<V> view) {
    Params params = Params.of(servlet, FacetFilters.names(view).toArray(String[]::new));
    FollowedList<V> list = FollowedList.of(view, params);
    PageRequest request = requests.of(null, account);
    String origin = site.origin();
    String version = reader.lag(view.name()).size() + "-" + request.day();
    return Feeds.answer(
        servlet,
        account,
        version,
        () -> {
          String self = Feeds.self(servlet);
          return new AtomFeed(
              origin,
              PublicAddress.of(servlet),
              presentations.saying(view).title(),
              self,
              self.replaceFirst("[.]atom", ""),
              null,
              Feeds.updated(request),
              rows.newest(request, list, PAGE).stream().map(ListFeeds::item).toList());
        });
  }

  private static FeedItem item(FollowedRows.ToldRow told) {
    return new FeedItem(
        told.address(), told.heading(), told.address(), told.changed(), told.text());
  }
}
