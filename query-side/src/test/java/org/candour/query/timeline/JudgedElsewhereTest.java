package org.candour.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.duties.DutyMet;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/**
 * A judgement that another stream's correction has overtaken is shown beside the one that stands.
 */
class JudgedElsewhereTest {

  private static final StreamId CONSULTATION =
      new StreamId("consultation", "00000000-0000-4000-8000-0000000000c0");
  private static final StreamId CLOSURE =
      new StreamId("closure", "00000000-0000-4000-8000-0000000000c1");
  private static final StreamId PRISON = new StreamId("establishment", "HYI");

  private static DutyFinding finding(String found) {
    return new DutyFinding(
        "consultation-formative",
        1,
        "Whoever consults does so while the decision is still to be taken.",
        true,
        true,
        null,
        Basis.ACTUAL,
        null,
        null,
        null,
        null,
        found);
  }

  /** As the clerk records it, because of the correction in entry 1. */
  private static final EntryMetadata BY_THE_CLERK =
      new EntryMetadata(
          new Actor("ledger clerk", Role.LEDGER_CLERK, null, null),
          new CommandRef("judge-again", "judge-again"),
          PartialDate.parse("2025-06-01"),
          1L,
          null,
          List.of(),
          List.of(),
          null,
          "A slip of the pen");

  private static final List<Draft> HISTORY =
      List.of(
          Draft.entry(CONSULTATION, "2025-03-03", new DutyMet(finding("It came in time.")), PRISON),
          Draft.entry(
              CLOSURE,
              "2025-06-01",
              new FactCorrected(
                  99,
                  "occurredOn",
                  StringNode.valueOf("2025-04-01"),
                  StringNode.valueOf("2025-02-03"),
                  FactCorrected.Standing.CORRECTED,
                  "A slip of the pen"),
              PRISON),
          Draft.entry(
                  CONSULTATION,
                  "2025-06-01",
                  new DutyBreached(
                      finding("It came too late."),
                      null,
                      "A slip of the pen",
                      DutyBreached.Standing.EXPLAINED,
                      0L),
                  PRISON)
              .with(BY_THE_CLERK));

  @Test
  void bothAreOnTheTimelineAndTheFirstNamesTheOneThatStands() {
    Narrator narrator = new Narrator(List.of(new DutySentences(), new CorrectionSentences()));
    Collection<TimelineLine> lines =
        Folded.rows(new TimelineView(narrator), HISTORY).values().stream()
            .filter(line -> line.subject().equals(PRISON) && line.type().startsWith("duty."))
            .toList();

    assertThat(lines).extracting(TimelineLine::index).containsExactlyInAnyOrder(0L, 2L);
    Map<Long, TimelineLine> byIndex =
        lines.stream().collect(Collectors.toMap(TimelineLine::index, line -> line));
    TimelineLine first = Objects.requireNonNull(byIndex.get(0L));
    TimelineLine then = Objects.requireNonNull(byIndex.get(2L));
    assertThat(first.correctedBy()).containsExactly(2L);
    assertThat(first.sentence()).contains("A duty was met", "It came in time.");
    assertThat(then.correctedBy()).isEmpty();
    assertThat(then.sentence())
        .contains(
            "A duty was breached",
            "It came too late.",
            "This was judged again because something was corrected, and stands in the place of"
                + " entry 0");
  }
}
