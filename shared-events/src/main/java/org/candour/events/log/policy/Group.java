package org.candour.events.log.policy;

import java.util.List;

/**
 * Some witnesses and groups, of which enough must have seen a checkpoint.
 *
 * @param needed how many of the members, from 1 to all
 */
public record Group(String name, int needed, List<Member> members) implements Member {

  public Group {
    members = List.copyOf(members);
  }
}
