package org.candour.query.web.desk;

import java.util.List;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.PageContext;
import org.jspecify.annotations.Nullable;

/**
 * Somebody’s desk.
 *
 * @param sections one for each role at each place; most have one
 */
record DeskPage(PageContext context, String title, List<Section> sections) {

  DeskPage {
    sections = List.copyOf(sections);
  }

  /** Whether it is the desk of one role at one place, which the page is named after. */
  public boolean isSingle() {
    return sections.size() == 1;
  }

  /**
   * A role at a place.
   *
   * @param id names it on the page
   * @param eyebrow the role in words
   * @param lede what is to be known first; empty where there is nothing
   * @param empty what was looked for and is not there
   * @param verbs what may be recorded that opens a matter
   */
  record Section(
      String id,
      String name,
      String eyebrow,
      List<Span> lede,
      List<Figure> figures,
      List<Part> parts,
      List<Part> asides,
      List<Empty> empty,
      List<Span> verbs,
      List<Span> elsewhere,
      News news) {

    /** Whether nothing at all stands on it. */
    public boolean isClear() {
      return parts.isEmpty() && asides.isEmpty();
    }
  }

  /**
   * A number of rows.
   *
   * @param address the rows that it counts
   */
  record Figure(String count, String words, String address, boolean late) {}

  /**
   * The first rows of a list.
   *
   * @param all the address of all of them
   * @param others how many more there are, in words; null if these are all
   */
  record Part(
      String id,
      String title,
      String count,
      String all,
      @Nullable String others,
      List<Line> lines) {}

  /**
   * A row.
   *
   * @param address of its matter
   * @param mark how it stands, in words
   * @param tone {@code late}, {@code waiting} or {@code silent}
   * @param reason why it stands so, or how its day came about; empty where nothing is to be said
   * @param verbs what may be recorded of it
   */
  record Line(
      String address,
      String heading,
      String mark,
      String tone,
      List<Span> reason,
      List<Span> verbs) {}

  /** What there is none of. */
  record Empty(String words, String address) {}

  /**
   * Entries that are new.
   *
   * @param since since when, in a sentence
   * @param count how many; empty where they are not counted
   * @param all the address of all of them
   */
  record News(
      String title,
      String since,
      String count,
      String all,
      List<TimelineLine> lines,
      NamedText named) {}
}
