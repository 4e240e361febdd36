package org.candour.query.commissioning.market;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candour.events.id.Link;
import org.candour.query.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation is named as a partner, by an award, or by an agreement where there is none;
 * or that it was given work for one without being named. It may be named under another of its
 * records, to which this one is joined before or after.
 *
 * @param source the award’s entry, or the agreement where there was no award
 * @param named whether it is named
 * @param agreed whether an agreement names it too, which stands if the award does not
 * @param engaged whether it was given work for it
 */
record Naming(String source, boolean named, boolean agreed, boolean engaged) {

  /** What names the partners of an agreement, and gives them work. */
  static String source(@Nullable Link award, LedgerEntry recorded) {
    return award == null ? recorded.stream().id() : Long.toString(award.entry());
  }

  /** Namings once a source names the organisation as well. */
  static List<Naming> after(List<Naming> before, String source, boolean agreed) {
    return both(before, List.of(new Naming(source, true, agreed, false)));
  }

  /** Several namings of one organisation; what names it twice names it once. */
  static List<Naming> both(List<Naming> some, List<Naming> others) {
    Map<String, Naming> all = new LinkedHashMap<>();
    Stream.concat(some.stream(), others.stream())
        .forEach(naming ->
            all.merge(
                naming.source(),
                naming,
                (a, b) ->
                    new Naming(
                        a.source,
                        a.named || b.named,
                        a.agreed || b.agreed,
                        a.engaged || b.engaged)));
    return List.copyOf(all.values());
  }

  /** Namings once an award is overturned. */
  static List<Naming> overturned(List<Naming> before, String source) {
    return before.stream()
        .map(n -> n.source().equals(source) ? new Naming(source, n.agreed, n.agreed, n.engaged) : n)
        .filter(n -> n.named() || n.engaged())
        .toList();
  }

  /** Namings once the organisation was given work under a source. */
  static List<Naming> engaged(List<Naming> before, String source) {
    return both(before, List.of(new Naming(source, false, false, true)));
  }
}
