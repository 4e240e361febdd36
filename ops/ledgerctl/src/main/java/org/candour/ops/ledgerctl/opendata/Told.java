package org.candour.ops.ledgerctl.opendata;

import java.util.List;
import java.util.Optional;

/**
 * One thing of which several releases tell. What the first says that says anything of it stands;
 * the others say the same again, or are left with the word that it changed.
 *
 * @param each what the releases say of it, in their order
 * @param changed why what was said later, and otherwise, is not carried
 */
record Told(List<Fields> each, String changed) {

  Told {
    each = List.copyOf(each);
  }

  /** What first says something under a name. */
  Optional<Fields> first(String name) {
    Optional<Fields> said = each.stream().filter(telling -> telling.has(name)).findFirst();
    said.ifPresent(first ->
        each.stream()
            .filter(telling -> telling.has(name) && !telling.pointer().equals(first.pointer()))
            .forEach(later -> later.again(name, first, changed)));
    return said;
  }

  /** The object that is first under a name; an empty one if there is none. */
  Fields object(String name) {
    return first(name).orElse(each.getFirst()).at(name);
  }
}
