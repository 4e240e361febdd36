package org.candour.query.web.ledger;

import java.util.List;
import org.candour.query.api.Replayer;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.record.FormattedValue;
import org.candour.query.web.record.RecordFormatter;
import org.candour.query.web.timeline.Headline;
import org.jspecify.annotations.Nullable;

/**
 * One step of how something came about.
 *
 * @param matter what it was: {@code closure}
 * @param stream the matter by its name
 * @param steps the other steps
 * @param said what happened: its first sentence, and the others
 * @param late how much later it was recorded; null if it was within a fortnight
 * @param imported why what was known at the time cannot be told; null where it can
 * @param standing how the matter stood after the step; empty where that has no words
 * @param named the names of those whom sentences mention by their ids
 * @param differences the fields that changed, and by which entries
 * @param fields the whole state after the step
 */
public record ReplayPage(
    PageContext context,
    String matter,
    RenderedCard.Fact stream,
    Replayer.Step step,
    StepLinks steps,
    Headline said,
    @Nullable String late,
    @Nullable String imported,
    String standing,
    NamedText named,
    List<FieldChange> differences,
    List<FormattedValue.Part> fields) {

  /** A field that changed, and the numbers of the entries that changed it. */
  public record FieldChange(RecordFormatter.Difference field, List<Long> by) {}

  /** The heading. */
  public String heading() {
    String name = stream.text();
    return switch (step.stream().type()) {
      case "closure" -> "How the " + small(name) + " was decided";
      case "establishment", "organisation", "board" -> "How the record of " + name + " came about";
      default -> "How the " + matter + " came about: " + name;
    };
  }

  private static String small(String name) {
    return name.startsWith("Closure ") ? "c" + name.substring(1) : name;
  }

  public String title() {
    return heading()
        + ", step "
        + steps.number()
        + PlainEnglish.maybe(" compared with step ", steps.comparedWith(), "");
  }

  /** The page of the matter; null if it has none. */
  public @Nullable String matterAddress() {
    return stream.said().isEmpty() || stream.said().getFirst().isEmpty()
        ? null
        : stream.said().getFirst().getFirst().address();
  }
}
