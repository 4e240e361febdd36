package org.candour.query.web.register;

import java.util.List;
import java.util.Map;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.context.Paging;
import org.candour.query.web.context.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The entries about the matter of a row, as a part of the row’s page.
 *
 * @param replay the address of the replay; null where the row has no stream of its own
 * @param evidence the address of the evidence pack; null as above
 * @param named the names of those whom the lines mention by their ids
 */
public record History(
    @Nullable String replay,
    @Nullable String evidence,
    HistoryForm form,
    Tally tally,
    List<TimelineLine> lines,
    NamedText named,
    Paging paging) {

  /**
   * The filter of the entries.
   *
   * @param from as somebody typed it; null for none, as with the others
   * @param types the types of events to choose from
   * @param traits what entries are counted by
   * @param kept other parameters that the form sends along
   */
  public record HistoryForm(
      @Nullable String from,
      @Nullable String to,
      @Nullable String type,
      List<FilterForm.Option> types,
      @Nullable String which,
      List<FilterForm.Option> traits,
      Map<String, String> kept) {

    /** Whether somebody filtered the entries. */
    public boolean isFiltered() {
      return from != null || to != null || type != null || which != null;
    }
  }
}
