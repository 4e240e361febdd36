package org.candour.query.duties;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.SilenceRecorded;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.candour.query.testing.History;

/**
 * Silences in a stream that has no word of its own for them: of one among several, whose it was,
 * and of the only one, which is nobody's in particular.
 */
public final class SilenceExamples implements Examples {

  private static final StreamId CLOSURE = History.CANTERBURY_CLOSURE.stream();
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");

  private SilenceExamples() {}

  @Override
  public List<Draft> drafts() {
    return List.of(
        Draft.entry(
            CLOSURE,
            "2013-03-15",
            new SilenceRecorded(
                DeadlineKind.EXIT_PLAN,
                "exit-plan " + CHARITY + " Art",
                LocalDate.parse("2013-03-15"),
                "Art",
                new Party(CHARITY.value()))),
        Draft.entry(
            CLOSURE,
            "2013-03-31",
            new SilenceRecorded(
                DeadlineKind.CLOSURE, "planned", LocalDate.parse("2013-03-31"), null, null)));
  }
}
