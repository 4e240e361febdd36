package org.candour.query.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of somebody or something that may have had other names before. */
public interface Renamed {

  /** Names that it had before, the earliest first. */
  List<String> formerNames();

  /** Former names once a name has taken the place of another. */
  static List<String> after(List<String> former, @Nullable String before, @Nullable String now) {
    List<String> names = new ArrayList<>(former);
    if (before != null && now != null && !before.equals(now) && !names.contains(before)) {
      names.add(before);
    }
    names.remove(now);
    return List.copyOf(names);
  }
}
