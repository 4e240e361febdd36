package org.candour.command.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.candour.command.Scenario;
import org.candour.command.duties.Judge;
import org.candour.command.shell.SnapshotFormat.Snapshot;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.duties.DutyRegister;
import org.candour.events.id.StreamId;
import org.junit.jupiter.api.Test;

/** A snapshot keeps which breaches were explained, and is read only as what it is. */
class SnapshotFormatTest {

  private static final SnapshotFormat SNAPSHOTS = new SnapshotFormat(Scenario.deciders());
  private static final StreamShells SHELLS = new StreamShells(Scenario.deciders());
  private static final StreamId CLOSURE = stream("closure");

  private static StreamId stream(String type) {
    return new StreamId(type, "00000000-0000-4000-8000-000000000001");
  }

  private static StreamShell explained() {
    StreamShell closure = SHELLS.create(CLOSURE);
    PartialDate announced = PartialDate.parse("2013-01-10");
    DutyBreached breach =
        new Judge(DutyRegister.load())
            .term(
                "closure-notice",
                announced,
                PartialDate.parse("2013-03-31"),
                null,
                Basis.PLANNED)
            .map(found ->
                new DutyBreached(
                    found.finding(), found.shortfall(), "Unsafe", DutyBreached.Standing.EXPLAINED))
            .orElseThrow();
    return new StreamShell(CLOSURE, closure.stream().after(breach, announced), Scenario.deciders());
  }

  @Test
  void explanationsAreKept() {
    StreamShell closure = explained();

    assertThat(closure.stream().explained().toString()).contains("Unsafe", "closure-notice");
    assertThat(StreamStates.read(CLOSURE, SNAPSHOTS.write(closure)).stream().explained())
        .isEqualTo(closure.stream().explained());
  }

  @Test
  void aSnapshotOfAnotherTypeOfStreamIsPassedOver() {
    Snapshot closure = SNAPSHOTS.write(explained());

    assertThat(SNAPSHOTS.read(stream("development"), closure)).isEmpty();
    assertThat(SNAPSHOTS.read(stream("nothing"), closure)).isEmpty();
  }
}
