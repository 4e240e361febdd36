package org.candour.query.web.oversight;

import java.util.List;
import org.candour.query.web.card.RenderedCard.Span;

/**
 * Figures of prisons, a row each.
 *
 * @param heads what is counted
 * @param rows one for every prison of which something is counted
 */
public record PrisonTable(String caption, List<String> heads, List<PrisonLine> rows) {

  public PrisonTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** A prison, and the figures of it in the order of the heads. */
  public record PrisonLine(List<Span> prison, List<Cell> cells) {
    public PrisonLine {
      prison = List.copyOf(prison);
      cells = List.copyOf(cells);
    }
  }

  /**
   * A figure.
   *
   * @param text “3”, “3 of 12”, or “None” of none
   * @param address the rows that it counts
   * @param note that there are too few to compare; empty for enough
   */
  public record Cell(String text, String address, String note) {}
}
