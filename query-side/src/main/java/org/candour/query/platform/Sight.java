package org.candour.query.platform;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.StreamId;
import org.candour.events.Visibility;
import org.candour.events.access.Account;
import org.candour.events.access.Reach;

/**
 * Which rows an account may see, as a condition in SQL: {@link Account#reach(Visibility)}, written
 * out. It knows no rule of its own.
 *
 * @param condition on the columns of a view's tables
 * @param parameters texts, in the order of the condition's question marks
 */
record Sight(String condition, List<Object> parameters) {

  private static final Sight EVERYTHING = new Sight("true", List.of());

  Sight {
    parameters = List.copyOf(parameters);
  }

  static Sight of(Account account) {
    List<String> alternatives = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    boolean everything = true;
    for (Visibility visibility : Visibility.values()) {
      Reach reach = account.reach(visibility);
      everything &= reach.everywhere();
      if (reach.everywhere()) {
        alternatives.add("visibility = ?");
        parameters.add(visibility.name());
      } else if (!reach.subjects().isEmpty()) {
        alternatives.add("(visibility = ? AND subjects && string_to_array(?, ' '))");
        parameters.add(visibility.name());
        parameters.add(names(reach));
      }
    }
    return everything
        ? EVERYTHING
        : new Sight("(" + String.join(" OR ", alternatives) + ")", parameters);
  }

  /** No name of a stream has a blank in it. */
  private static String names(Reach reach) {
    return String.join(" ", reach.subjects().stream().map(StreamId::toString).sorted().toList());
  }

  boolean isEverything() {
    return equals(EVERYTHING);
  }
}
