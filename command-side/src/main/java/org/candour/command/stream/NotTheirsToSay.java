package org.candour.command.stream;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** It is the word of another side, or nobody says whose, or where it was said. */
public final class NotTheirsToSay extends Refusal {

  private static final String INSTEAD =
      " Ask them to record it, or a registrar to write down what they said, with saidBy and the"
          + " source or a document.";

  private final boolean unnamed;

  private NotTheirsToSay(String message, Map<String, ?> values) {
    this(message, values, false);
  }

  private NotTheirsToSay(String message, Map<String, ?> values, boolean unnamed) {
    super(message, values);
    this.unnamed = unnamed;
  }

  /** Whether it would be theirs, had they said for which of several they speak. */
  public boolean isOnlyUnnamed() {
    return unnamed;
  }

  /** Somebody speaks, for themselves or for whom they name, and it is others’ to say. */
  static NotTheirsToSay by(Collection<Party> speakers, List<Side> says, Sides sides) {
    List<Party> may = List.copyOf(sides.ofAny(says));
    List<Party> speaking = List.copyOf(speakers);
    return new NotTheirsToSay(
        "Only "
            + whoever(says, sides)
            + " can say this"
            + (speaking.isEmpty() ? "." : ", not " + either(speaking) + ".")
            + INSTEAD,
        speaking.isEmpty()
            ? Map.of("may", may)
            : Map.of("speaker", speaking.getFirst(), "may", may));
  }

  /** Several may say it, and it is not said who does. */
  static NotTheirsToSay unnamed(Collection<Party> may) {
    List<Party> all = may.stream().distinct().toList();
    return new NotTheirsToSay(
        "Say in saidBy whose word this is"
            + (all.isEmpty()
                ? ", and name the source or attach a document."
                : ": " + either(all) + "."),
        Map.of("may", all),
        true);
  }

  /** A registrar names a side, and nothing in which it said so. */
  static NotTheirsToSay unproven(Party saidBy) {
    return new NotTheirsToSay(
        "Name the source or attach the document in which " + saidBy + " says this.",
        Map.of("saidBy", saidBy));
  }

  /** It is nobody’s word. */
  static NotTheirsToSay ofRecord(Party saidBy) {
    return new NotTheirsToSay(
        "This is a matter of record and nobody’s word: leave saidBy out.",
        Map.of("saidBy", saidBy));
  }

  /** The command’s own terms and saidBy name two. */
  static NotTheirsToSay ofTwo(Party named, @Nullable Party saidBy) {
    return new NotTheirsToSay(
        "This is said by " + named + ", so saidBy cannot be " + saidBy + ".",
        Map.of("may", List.of(named)));
  }

  /** The parties that hold a side, or the side in words where nobody is known to. */
  private static String whoever(List<Side> says, Sides sides) {
    return says.stream()
        .filter(side -> side != Side.OF_RECORD)
        .flatMap(side ->
            sides.of(side).isEmpty()
                ? Stream.of(side.inWords())
                : sides.of(side).stream().map(Party::value))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private static String either(List<Party> parties) {
    return parties.stream().map(Party::value).collect(Collectors.joining(" or "));
  }
}
