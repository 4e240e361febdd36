package org.candour.query.web.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.web.context.PageLinks;

/** The addresses of lists, rows and streams, as their presentations name them. */
public final class Addresses {

  private Addresses() {}

  /** The segments of the address of a row’s own page, or of what lies below it. */
  public static String[] row(ViewPresentation<?> presentation, String key, String... below) {
    List<String> segments = new ArrayList<>(presentation.address());
    segments.add(key);
    segments.addAll(List.of(below));
    return segments.toArray(String[]::new);
  }

  /** The segments of the address of a list. */
  public static String[] list(ViewPresentation<?> presentation) {
    return presentation.address().toArray(String[]::new);
  }

  /** The address of the rows of a view that have certain values. */
  public static String rows(
      PresentationCatalogue presentations,
      PageLinks links,
      String view,
      Map<String, String> filters) {
    if (view.equals(PresentationCatalogue.TIMELINE)) {
      return history(presentations, links, filters);
    }
    return presentations
        .find(view)
        .map(found -> links.rows(filters, list(presentations.saying(found))))
        .orElseThrow(() -> new IllegalArgumentException("There is no view " + view));
  }

  /** The history of a prison, which stands on its page. */
  private static String history(
      PresentationCatalogue presentations, PageLinks links, Map<String, String> filters) {
    Map<String, String> narrowed = new HashMap<>(filters);
    String prison = String.valueOf(narrowed.remove(TimelineQuery.ESTABLISHMENT));
    return presentations
        .of(TimelineQuery.ESTABLISHMENT)
        .map(found -> links.rows(narrowed, row(presentations.saying(found), prison)))
        .orElseThrow();
  }

  /** The page of a stream; its replay where no view has a row for it. */
  public static String stream(
      PresentationCatalogue presentations, PageLinks links, StreamId stream) {
    return presentations
        .of(stream.type())
        .map(view -> links.to(row(presentations.saying(view), stream.id())))
        .orElseGet(() -> links.to("streams", stream.type(), stream.id(), "replay"));
  }
}
