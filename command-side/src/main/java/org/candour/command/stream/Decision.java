package org.candour.command.stream;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.Judgement;
import org.candour.events.Event;

/**
 * What a stream decides on a command: what happened, and how that stands against the duties that
 * apply.
 */
public record Decision(List<Event> events, List<Judgement> judgements) {

  public Decision {
    events = List.copyOf(events);
    judgements = List.copyOf(judgements);
  }

  /** These things happened. */
  public static Decision of(Event... events) {
    return new Decision(Arrays.asList(events), List.of());
  }

  /** The same, judged against a duty if that applies. */
  public Decision judged(Optional<Judgement> further) {
    return judged(further.stream().toList());
  }

  /** The same, judged against duties as well. */
  public Decision judged(List<Judgement> further) {
    return new Decision(events, Stream.concat(judgements.stream(), further.stream()).toList());
  }
}
