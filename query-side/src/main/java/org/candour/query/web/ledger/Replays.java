package org.candour.query.web.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candour.events.id.StreamId;
import org.candour.query.api.Replayer;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.record.RecordFormatter;
import org.candour.query.web.timeline.Headline;
import org.candour.query.web.timeline.Lag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a step of a replay into words. */
@Component
class Replays {

  private final CardRenderer cards;
  private final PresentationCatalogue presentations;

  Replays(CardRenderer cards, PresentationCatalogue presentations) {
    this.cards = cards;
    this.presentations = presentations;
  }

  /**
   * The page of a step.
   *
   * @param from the step that it is compared with; null for the one before it
   */
  ReplayPage page(PageRequest request, Replayer.Replay replay, @Nullable Long from) {
    Replayer.Step step = replay.step();
    NamedText named = cards.naming(request, replay.named());
    StreamId stream = step.stream();
    View<?> view = presentations.of(stream.type()).orElseThrow();
    return new ReplayPage(
        request.context(),
        presentations.saying(view).one(),
        cards.links(request, "Stream", List.of(stream)),
        step,
        StepLinks.of(request.links(), replay, from, named::text),
        Headline.of(named.text(step.sentence())),
        Lag.late(step.occurredOn(), step.recordedAt(), request.words()),
        imported(replay),
        standing(request, view, replay),
        named,
        differences(request, replay),
        cards.fields(request, replay.after()));
  }

  private static @Nullable String imported(Replayer.Replay replay) {
    return replay.imported()
        ? "This history was written down on "
            + PlainEnglish.time(replay.step().recordedAt()).replaceFirst(",.*", "")
            + " from the sources named. What anybody knew at the time cannot be told from it."
        : null;
  }

  /** How the row stood; empty where a step before it is withheld, or it says nothing of that. */
  private <V> String standing(PageRequest request, View<V> view, Replayer.Replay replay) {
    Object after = replay.after();
    if (after == null) {
      return "";
    }
    ViewPresentation<V> words = presentations.saying(view);
    return words
        .shown(
            replay.step().stream().id(), view.rowType().cast(after), request.day(), request.words())
        .standing();
  }

  /** Each field with every entry that changed it on the way. */
  private List<ReplayPage.FieldChange> differences(PageRequest request, Replayer.Replay replay) {
    Map<String, List<Long>> by = new LinkedHashMap<>();
    for (Replayer.Change change : replay.changes()) {
      RecordFormatter.differences(change.before(), change.after())
          .forEach(field ->
              by.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(change.index()));
    }
    return cards.differences(request, replay.before(), replay.after()).stream()
        .map(field -> new ReplayPage.FieldChange(field, by.getOrDefault(field.name(), List.of())))
        .toList();
  }
}
