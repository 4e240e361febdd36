package org.candour.query.web.market;

import java.util.List;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.context.PageContext;
import org.jspecify.annotations.Nullable;

/**
 * The market as a whole.
 *
 * @param suppliers the address of the list of each organisation’s part
 * @param lots the size of lots in a sentence, and the rounds that have them
 * @param signing how long signing takes in a sentence, and the agreements of which it is known
 */
public record MarketPage(
    PageContext context,
    String suppliers,
    List<MarketTables.Table> shares,
    MarketTables.Opening lots,
    MarketTables.Opening signing,
    List<MarketPart> parts) {

  public String title() {
    return "The market";
  }

  /**
   * One list of the page.
   *
   * @param count how many there are in all; the page shows the first of them
   * @param all where all of them are
   */
  public record MarketPart(String id, String title, long count, String all, List<Line> lines) {

    /** Whether the page shows all of them. */
    public boolean isWhole() {
      return count == lines.size();
    }

    /** The words that open all of them. */
    public String opening() {
      String number = PlainEnglish.number(count);
      return !isWhole()
          ? "All " + number
          : count == 1 ? "This one in its register" : "These " + number + " in their register";
    }
  }

  /**
   * A row of a list.
   *
   * @param label stands before the fact; empty where it needs none
   * @param fact the fact of the row that the list is about; null where the heading says it
   */
  public record Line(
      String address,
      String heading,
      String standing,
      String label,
      RenderedCard.@Nullable Fact fact) {}
}
