package org.candour.query.follow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.id.StreamId;
import org.candour.query.api.FacetFilters;
import org.candour.query.api.TimelineParameters;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.view.View;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Where what a page shows can be followed. Templates call it {@code following}. */
@Component("following")
public class FollowAddresses {

  /** Where entries are to be had as a feed. */
  public static final String FEED = "/timeline.atom";

  /** Where days are to be had as a calendar. */
  public static final String CALENDAR = "/calendar.ics";

  /** Where one says how one wants to follow something. */
  public static final String FOLLOW = "/follow";

  /** Where one looks after what one follows by e-mail. */
  public static final String MINE = "/follow/mine";

  /** Where a browser is told of new entries. */
  public static final String NOTICES = "/follow/notices";

  /** What stands behind the address of a list that is to be had as a feed. */
  public static final String ATOM = ".atom";

  private static final String ESTABLISHMENT = TimelineQuery.ESTABLISHMENT;
  private static final String ORGANISATION = TimelineParameters.ORGANISATION;
  private static final String BOARD = "board";

  private final PresentationCatalogue presentations;

  FollowAddresses(PresentationCatalogue presentations) {
    this.presentations = presentations;
  }

  /**
   * How what a page shows can be followed.
   *
   * @param feed as an Atom feed
   * @param calendar as a calendar; null where nothing falls due
   * @param page where all these are explained and one asks for e-mail
   * @param notices where a browser is told of new entries; null where it is told of none
   */
  public record Ways(
      String feed, @Nullable String calendar, String page, @Nullable String notices) {}

  /** The ways to follow a page; null for one of the past, and for one that does not change. */
  public @Nullable Ways of(PageLinks links) {
    if (links.given() != null) {
      return null;
    }
    List<String> path = segments(links.path());
    if (path.isEmpty() || path.equals(List.of("new"))) {
      return entries(Map.of(), null);
    }
    for (View<?> view : presentations.views()) {
      List<String> list = presentations.saying(view).address();
      if (path.equals(list)) {
        return list(view, links.parameters());
      }
      if (path.size() == list.size() + 1 && path.subList(0, list.size()).equals(list)) {
        return stream(view, path.getLast()).map(stream -> row(stream, links)).orElse(null);
      }
    }
    return null;
  }

  private static Optional<StreamId> stream(View<?> view, String key) {
    try {
      return view.replays().map(type -> new StreamId(type, key));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Ways row(StreamId stream, PageLinks links) {
    Map<String, String> parameters = TimelineParameters.narrowing(links.parameters());
    switch (stream.type()) {
      case ESTABLISHMENT -> parameters.put(ESTABLISHMENT, stream.id());
      case ORGANISATION -> parameters.put(ORGANISATION, stream.id());
      default -> parameters.put(TimelineParameters.STREAM, stream.toString());
    }
    return entries(parameters, calendar(stream));
  }

  /** The ways to follow something. */
  public Ways of(Following following) {
    return switch (following) {
      case Followed followed ->
          entries(
              followed.parameters(),
              followed.subject().map(FollowAddresses::calendar).orElse(null));
      case FollowedList<?> list -> list(list.view(), list.parameters());
    };
  }

  private static Ways entries(Map<String, String> parameters, @Nullable String calendar) {
    return new Ways(
        below(FEED, parameters), calendar, below(FOLLOW, parameters), below(NOTICES, parameters));
  }

  private Ways list(View<?> view, Map<String, String> parameters) {
    Map<String, String> filters = new HashMap<>(parameters);
    filters.keySet().retainAll(FacetFilters.names(view));
    String feed = below(address(view) + ATOM, filters);
    filters.put(FollowedList.LIST, view.name());
    return new Ways(feed, null, below(FOLLOW, filters), null);
  }

  private String address(View<?> view) {
    return "/" + String.join("/", presentations.saying(view).address());
  }

  private static @Nullable String calendar(StreamId stream) {
    return switch (stream.type()) {
      case ESTABLISHMENT, ORGANISATION, BOARD ->
          below(CALENDAR, Map.of(stream.type(), stream.id()));
      default -> null;
    };
  }

  /** The page that shows what is followed. */
  public String page(Following following) {
    return switch (following) {
      case Followed followed -> page(followed);
      case FollowedList<?> list -> below(address(list.view()), list.narrowing());
    };
  }

  /** The page that shows some entries. */
  public String page(Followed followed) {
    Map<String, String> filters = TimelineParameters.narrowing(followed.parameters());
    return followed
        .subject()
        .map(subject -> Addresses.stream(presentations, PageLinks.PLAIN, subject))
        .map(path -> filters.isEmpty() ? path : below(path, filters))
        .orElse("/new");
  }

  private static String below(String path, Map<String, String> parameters) {
    return new PageLinks(path, parameters, null).first();
  }

  private static List<String> segments(String path) {
    return Stream.of(path.split("/", -1))
        .filter(each -> !each.isEmpty())
        .map(each -> UriUtils.decode(each, java.nio.charset.StandardCharsets.UTF_8))
        .toList();
  }
}
