package org.candour.query.web.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.record.FormattedValue;
import org.candour.query.web.recording.Actions;
import org.candour.query.web.timeline.Timeline;
import org.candour.query.web.timeline.TimelineForm;
import org.jspecify.annotations.Nullable;

/**
 * One row of a view.
 *
 * @param drawing of the row; null where there is nothing to draw
 * @param list the address of the list that it stands in
 * @param json the address of the same as JSON
 * @param paper the address of the same as a document
 * @param since the entry that last changed it
 * @param timeline null where the row is about no stream
 * @param actions what may be recorded on it; null where nothing is
 * @param fields every field of the row, in words
 */
public record RowPage(
    PageContext context,
    ViewPresentation<?> presentation,
    RenderedCard card,
    @Nullable Picture drawing,
    String list,
    String json,
    String paper,
    long since,
    List<Section<List<Span>>> sections,
    @Nullable Timeline timeline,
    Actions.@Nullable Offered actions,
    List<FormattedValue.Part> fields) {

  /** Parameters that every title says anyway. */
  private static final Set<String> ELSEWHERE = Set.of("asAt", "after", "page");

  /**
   * What it is, in which register, and what its timeline is narrowed to, which tells it from the
   * same page whole.
   */
  public String title() {
    return Stream.concat(
            Stream.of(card.heading() + " – " + presentation.title(context.words())),
            context.links().parameters().entrySet().stream()
                .filter(asked -> !ELSEWHERE.contains(asked.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(
                    asked -> TimelineForm.asked(asked.getKey(), asked.getValue(), context.words())))
        .collect(Collectors.joining(", "));
  }
}
