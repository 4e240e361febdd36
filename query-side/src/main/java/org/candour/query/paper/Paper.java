package org.candour.query.paper;

import java.util.List;
import org.candour.query.presentation.Block;
import org.candour.query.presentation.Section;
import org.candour.query.web.card.RenderedCard.Span;
import org.jspecify.annotations.Nullable;

/**
 * A document to be printed and kept.
 *
 * @param notice what stands at the head of every page, as that it is a draft; empty for nothing
 * @param foot what stands at the foot of every page, before its number
 * @param site the address of the site, without a slash at its end, to which links lead; null for a
 *     document without links
 * @param elsewhere where that is to be read which cannot be printed: {@code in account.html}
 * @param opening what stands between the title and the first section
 */
public record Paper(
    String title,
    String notice,
    String foot,
    @Nullable String site,
    String elsewhere,
    List<Block<List<Span>>> opening,
    List<Section<List<Span>>> sections) {

  public Paper {
    opening = List.copyOf(opening);
    sections = List.copyOf(sections);
  }
}
