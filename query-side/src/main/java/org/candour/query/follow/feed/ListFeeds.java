package org.candour.query.follow.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.query.api.FacetFilters;
import org.candour.query.api.problem.Params;
import org.candour.query.follow.FollowAddresses;
import org.candour.query.follow.Site;
import org.candour.query.view.View;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.card.RenderedCard;
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
  private final CardRenderer cards;
  private final PresentationCatalogue presentations;
  private final PointInTimeResolver points;

  ListFeeds(
      Site site,
      PageRequests requests,
      ViewReader reader,
      CardRenderer cards,
      PresentationCatalogue presentations,
      PointInTimeResolver points,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.site = site;
    this.requests = requests;
    this.reader = reader;
    this.cards = cards;
    this.presentations = presentations;
    this.points = points;
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
    var filters = FacetFilters.of(view, params);
    PageRequest request = requests.of(null, account);
    String origin = site.origin();
    String version = reader.lag(view.name()).size() + "-" + request.day();
    return Feeds.answer(
        servlet,
        account,
        version,
        () -> {
          List<Row<V>> rows = reader.latest(account, view, request.asAt(), filters, PAGE);
          String self = Feeds.self(servlet);
          return new AtomFeed(
              origin,
              Site.address(servlet),
              presentations.saying(view).title(),
              self,
              self.replaceFirst("[.]atom", ""),
              null,
              Feeds.updated(request),
              items(request, view, rows));
        });
  }

  private <V> List<FeedItem> items(PageRequest request, View<V> view, List<Row<V>> rows) {
    List<RenderedCard> rendered = cards.list(request, presentations.saying(view), rows);
    Map<Long, Instant> changed = points.recordedAt(rows.stream().map(Row::since).toList());
    List<FeedItem> items = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RenderedCard card = rendered.get(i);
      Instant updated = Objects.requireNonNull(changed.get(rows.get(i).since()));
      items.add(new FeedItem(card.address(), card.heading(), card.address(), updated, text(card)));
    }
    return items;
  }

  private static String text(RenderedCard card) {
    return Stream.concat(
            Stream.of(card.standing()).filter(standing -> !standing.isEmpty()),
            card.facts().stream().map(fact -> fact.name() + ": " + fact.text()))
        .collect(Collectors.joining("\n"));
  }
}
