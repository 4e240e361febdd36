package org.candour.command;

import static org.candour.command.Scenario.on;

import java.util.List;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.PartialDate;
import org.candour.events.estate.TakenAdvice;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEngaged;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;

/** An advisory group that has advised on one matter, as other streams find it in the ledger. */
public record Adviser(AdvisoryGroupKind kind, StreamId about, String givenOn) {

  /** The index of the entry in which it advises, where the ledger holds no other stream. */
  public static final long ADVICE = Scenario.FIRST_KNOWN + 1;

  private static final StreamId GROUP =
      StreamId.parse("advisory-group/00000000-0000-4000-8000-0000000000ad");
  private static final String NAME = "A group";
  private static final String TEXT = "Do not";

  /** A group for women. */
  public static Adviser women(StreamId about, String givenOn) {
    return new Adviser(AdvisoryGroupKind.WOMEN, about, givenOn);
  }

  /** The same with the ledger holding the group and its advice. */
  public Scenario in(Scenario scenario) {
    return scenario.knowing(
        GROUP,
        on(
            "2009-01-01",
            new AdvisoryGroupEngaged(NAME, kind, Party.of(Level.MINISTRY), "All", List.of())),
        on(givenOn, new AdviceGiven(new Link(0, about), TEXT, null)));
  }

  /** The link to its advice. */
  public static Link link() {
    return new Link(ADVICE, GROUP);
  }

  /** The advice as a decision that was taken with it keeps it. */
  public TakenAdvice taken() {
    return new TakenAdvice(link(), NAME, kind, PartialDate.parse(givenOn), TEXT);
  }
}
