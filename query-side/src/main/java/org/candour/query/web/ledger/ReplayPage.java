package org.candour.query.web.ledger;

import java.util.List;
import org.candour.query.api.Replayer;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.record.FormattedValue;
import org.candour.query.web.record.RecordFormatter;
import org.jspecify.annotations.Nullable;

/**
 * One step of a stream.
 *
 * @param stream the stream by its name
 * @param steps where the other steps are
 * @param named the names of those whom sentences mention by their ids
 * @param differences the fields that the step changed
 * @param fields the whole state after the step
 */
public record ReplayPage(
    PageContext context,
    RenderedCard.Fact stream,
    Replayer.Step step,
    Steps steps,
    NamedText named,
    List<RecordFormatter.Difference> differences,
    List<FormattedValue.Part> fields) {

  public String title() {
    return "Replay of " + stream.text() + ", step " + step.at();
  }

  /** The addresses of other steps; null where there is none on that side. */
  public record Steps(
      @Nullable String first,
      @Nullable String previous,
      @Nullable String next,
      @Nullable String last) {

    static Steps of(PageLinks links, Replayer.Step step) {
      Long previous = step.previous();
      Long next = step.next();
      return new Steps(
          previous == null ? null : to(links, step, step.first()),
          previous == null ? null : to(links, step, previous),
          next == null ? null : to(links, step, next),
          next == null ? null : to(links, step, step.last()));
    }

    private static String to(PageLinks links, Replayer.Step step, long at) {
      return links.step("at", at, "streams", step.stream().type(), step.stream().id(), "replay");
    }
  }
}
