package org.candour.query.follow;

import java.util.Map;

/** What somebody follows: entries, or the rows of a list. */
public sealed interface Following permits Followed, FollowedList {

  /** As an address asks for it. */
  Map<String, String> parameters();
}
