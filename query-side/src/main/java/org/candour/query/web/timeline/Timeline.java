package org.candour.query.web.timeline;

import java.util.List;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.Paging;
import org.jspecify.annotations.Nullable;

/**
 * What happened to somebody or something, as a part of a page about it.
 *
 * @param replay the address of the replay; null where the matter has no steps of its own
 * @param evidence the address of the evidence pack
 * @param orders the orders to choose from
 * @param kinds what can have happened, as far as there are such entries, by what it happened to
 * @param tally how many entries there are, in a sentence
 * @param hidden that some may be withheld, in a sentence
 * @param lanes a drawing of the entries of this page; null where there is not enough to draw
 */
public record Timeline(
    @Nullable String replay,
    String evidence,
    TimelineForm form,
    List<OrderLink> orders,
    List<KindGroup> kinds,
    String tally,
    String hidden,
    @Nullable Picture lanes,
    List<Month> months,
    Paging paging) {

  /** The moments under one heading. */
  public record Month(String title, List<Moment> moments) {}

  /** What can have happened to things of one type. */
  public record KindGroup(String of, List<TimelineForm.Choice> kinds) {}

  /**
   * An order.
   *
   * @param address null for the one that the page is in
   */
  public record OrderLink(String words, @Nullable String address) {

    static OrderLink of(String words, boolean now, PageLinks links, @Nullable String value) {
      return new OrderLink(words, now ? null : links.with("order", value));
    }
  }
}
