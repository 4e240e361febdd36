package org.candour.query.view.read;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.Visibility;
import org.candour.events.access.Account;
import org.candour.events.access.Reach;
import org.candour.events.id.StreamId;

/**
 * Which rows an account may see, and which it may not, as conditions in SQL: {@link
 * Account#reach(Visibility)}, written out. It knows no rule of its own.
 *
 * @param seen the rows that it may see, in parts of one visibility each, so that no row is in two
 * @param hidden the rows that it may not see, likewise
 */
record RowVisibility(List<Part> seen, List<Part> hidden) {

  RowVisibility {
    seen = List.copyOf(seen);
    hidden = List.copyOf(hidden);
  }

  /**
   * Some rows.
   *
   * @param condition on the columns of a view's tables, with the visibility as a literal, which is
   *     how an index on visibilities can be used
   * @param parameters texts, in the order of the condition's question marks
   */
  record Part(String condition, List<Object> parameters) {

    static final Part ALL = new Part("true", List.of());

    Part {
      parameters = List.copyOf(parameters);
    }
  }

  private static final Part OF_INSPECTORS = of(Visibility.INSPECTION);

  private static Part of(Visibility visibility) {
    return new Part("visibility = '" + visibility.name() + "'", List.of());
  }

  static RowVisibility of(Account account) {
    List<Part> seen = new ArrayList<>();
    List<Part> hidden = new ArrayList<>();
    for (Visibility visibility : Visibility.values()) {
      Reach reach = account.reach(visibility);
      Part every = of(visibility);
      String all = every.condition();
      if (reach.everywhere()) {
        seen.add(every);
      } else if (reach.subjects().isEmpty()) {
        hidden.add(every);
      } else {
        String theirs = "subjects && string_to_array(?, ' ')";
        seen.add(new Part(all + " AND " + theirs, List.of(names(reach))));
        hidden.add(new Part(all + " AND NOT (" + theirs + ")", List.of(names(reach))));
      }
    }
    return new RowVisibility(seen, hidden);
  }

  /**
   * The rows that it may not see.
   *
   * @param all whether those are among them that are open to inspectors alone
   */
  List<Part> hidden(boolean all) {
    return hidden.stream().filter(part -> all || !part.equals(OF_INSPECTORS)).toList();
  }

  /** No name of a stream has a blank in it. */
  private static String names(Reach reach) {
    return String.join(" ", reach.subjects().stream().map(StreamId::toString).sorted().toList());
  }
}
