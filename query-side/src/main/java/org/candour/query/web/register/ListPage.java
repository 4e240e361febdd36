package org.candour.query.web.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.PageContext;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.Paging;
import org.candour.query.web.context.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The list of a view’s rows.
 *
 * @param <V> the view’s row
 */
public record ListPage<V>(
    PageContext context,
    ViewPresentation<V> presentation,
    List<Span> seeAlso,
    Form form,
    Layout layout,
    Tally tally,
    List<RenderedCard> rows,
    Paging paging) {

  /**
   * The filters as a form.
   *
   * @param filtered whether somebody filtered the list
   * @param kept other parameters that the form sends along
   */
  public record Form(
      List<FilterForm.Control> controls, boolean filtered, Map<String, String> kept) {

    static <V> Form of(
        View<V> view, ListQuery query, PageLinks links, Function<StreamId, List<Span>> names) {
      Map<String, String> kept = new TreeMap<>(links.parameters());
      kept.keySet().retainAll(List.of("asAt", "sort", Shape.PARAMETER));
      return new Form(FilterForm.of(view, query.params(), names), !query.filters().isEmpty(), kept);
    }
  }

  /**
   * How the list is laid out, and how else it can be.
   *
   * @param other the address of the other layout; null where there is none
   * @param otherName {@code table} or {@code cards}
   * @param heading what heads the first column of the table
   */
  public record Layout(
      boolean table,
      @Nullable String other,
      String otherName,
      String heading,
      List<SortLinks.Head> orders,
      List<SortLinks.Head> columns) {

    /**
     * Cards or a table.
     *
     * @param first the first row’s card, which names the columns; null for a list without rows
     */
    static Layout of(
        View<?> view,
        ViewPresentation<?> presentation,
        ListQuery query,
        PageLinks links,
        @Nullable Card first) {
      List<String> columns = first == null ? List.of() : first.columns();
      boolean table = query.shape() == Shape.TABLE && (first == null || !columns.isEmpty());
      Shape other = table ? Shape.CARDS : Shape.TABLE;
      String show = other == Shape.usual(presentation) ? null : other.word();
      List<SortLinks.Head> orders = SortLinks.orders(view, links, query.sort());
      return new Layout(
          table,
          table || !columns.isEmpty() ? links.with(Shape.PARAMETER, show) : null,
          table ? "cards" : "a table",
          PlainEnglish.capital(presentation.one()),
          orders,
          SortLinks.columns(columns, orders));
    }
  }

  public String title() {
    return presentation.title();
  }
}
