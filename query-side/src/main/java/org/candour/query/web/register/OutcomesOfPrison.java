package org.candour.query.web.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candour.events.id.StreamId;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.outcome.Measured;
import org.candour.query.estate.establishment.Establishment;
import org.candour.query.estate.establishment.EstablishmentsView;
import org.candour.query.outcomes.Figures;
import org.candour.query.outcomes.outcome.Outcome;
import org.candour.query.outcomes.outcome.OutcomesView;
import org.candour.query.presentation.Block;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.Drawings;
import org.candour.query.web.context.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The outcomes of a prison: what it reported of each, and what inspectors verified. */
@Component
class OutcomesOfPrison implements RelatedSections<Establishment> {

  private static final int SHOWN = 50;

  private final ViewReader reader;
  private final EstablishmentsView prisons;
  private final OutcomesView outcomes;
  private final Drawings drawings;

  OutcomesOfPrison(
      ViewReader reader, EstablishmentsView prisons, OutcomesView outcomes, Drawings drawings) {
    this.reader = reader;
    this.prisons = prisons;
    this.outcomes = outcomes;
    this.drawings = drawings;
  }

  @Override
  public View<Establishment> view() {
    return prisons;
  }

  @Override
  public List<View<?>> reads() {
    return List.of(outcomes);
  }

  @Override
  public List<Section<List<Phrase>>> of(PageRequest request, Row<Establishment> row) {
    List<Filter> here = List.of(new Filter.Is("establishment", row.key()));
    List<Row<Outcome>> found =
        reader.list(request.account(), outcomes, request.asAt(), here, null, SHOWN).rows();
    if (found.isEmpty()) {
      return List.of();
    }
    List<Block<List<Phrase>>> blocks = new ArrayList<>();
    Picture picture = drawings.of(request, outcomes, found);
    if (picture != null) {
      blocks.add(new Block.Drawing<>(picture));
    }
    blocks.add(
        Section.table(
            List.of("Outcome", "Reported", "Verified", "Divergence", "Target"),
            found,
            outcome -> cells(outcome.value())));
    return List.of(new Section<>("outcomes", "Outcomes", request.words().recordTag(), blocks));
  }

  private static @Nullable Object[] cells(Outcome o) {
    StreamId stream = new StreamId("outcome", o.id());
    return new @Nullable Object[] {
      o.measured() == null ? stream : new Phrase.About(o.measured().name(), stream),
      value(o, o.reported()),
      value(o, o.verified()),
      o.tooFew() ? "Too few to compare" : figure(o, o.divergence()),
      figure(o, o.target())
    };
  }

  private static @Nullable String value(Outcome o, @Nullable Measured measured) {
    return measured == null
        ? null
        : Figures.inWords(measured, Objects.requireNonNull(o.measured()).unit());
  }

  private static @Nullable String figure(Outcome o, @Nullable Figure figure) {
    return figure == null
        ? null
        : Figures.inWords(figure, Objects.requireNonNull(o.measured()).unit());
  }
}
