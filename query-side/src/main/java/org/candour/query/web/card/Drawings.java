package org.candour.query.web.card;

import java.util.ArrayList;
import java.util.List;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.view.View;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.context.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws rows of a list, each by the name and address that its card has. */
@Component
public class Drawings {

  private static final int MOST = 50;

  private final ViewReader reader;
  private final CardRenderer cards;
  private final PresentationCatalogue presentations;

  Drawings(ViewReader reader, CardRenderer cards, PresentationCatalogue presentations) {
    this.reader = reader;
    this.cards = cards;
    this.presentations = presentations;
  }

  /**
   * The first rows of some lists, as whoever asks may see them; what they name is looked up once.
   *
   * @return a drawing for each view, in their order; null where nothing can be drawn
   */
  public List<@Nullable Picture> first(PageRequest request, List<? extends View<?>> views) {
    List<CardRenderer.Listed<?>> lists = new ArrayList<>();
    views.forEach(view -> lists.add(listed(request, view)));
    List<List<RenderedCard>> rendered = cards.lists(request, lists);
    List<@Nullable Picture> drawn = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      drawn.add(drawn(request, lists.get(i), rendered.get(i)));
    }
    return drawn;
  }

  private <V> CardRenderer.Listed<V> listed(PageRequest request, View<V> view) {
    return new CardRenderer.Listed<>(
        presentations.saying(view),
        reader.list(request.account(), view, request.asAt(), List.of(), null, MOST).rows());
  }

  private static <V> @Nullable Picture drawn(
      PageRequest request, CardRenderer.Listed<V> listed, List<RenderedCard> cards) {
    return of(request, listed.presentation(), listed.rows(), cards);
  }

  /** Rows of a list; null where nothing can be drawn. */
  public <V> @Nullable Picture of(PageRequest request, View<V> view, List<Row<V>> rows) {
    ViewPresentation<V> presentation = presentations.saying(view);
    return of(request, presentation, rows, cards.list(request, presentation, rows));
  }

  /** Rows whose cards are there already; null where nothing can be drawn. */
  public static <V> @Nullable Picture of(
      PageRequest request,
      ViewPresentation<V> presentation,
      List<Row<V>> rows,
      List<RenderedCard> cards) {
    List<ViewPresentation.Listed<V>> listed = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      listed.add(
          new ViewPresentation.Listed<>(
              rows.get(i).value(), cards.get(i).heading(), cards.get(i).address()));
    }
    return presentation.drawn(listed, request.day());
  }
}
