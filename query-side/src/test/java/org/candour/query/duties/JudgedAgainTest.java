package org.candour.query.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyNotOwed;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Judged;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is judged again once something was corrected stands in the place of what was found first.
 */
class JudgedAgainTest {

  private static final StreamId PROMISE =
      new StreamId("commitment", "00000000-0000-4000-8000-0000000000c0");
  private static final DutyFinding FINDING =
      new DutyFinding(
          "closure-notice",
          1,
          "Notice is given",
          false,
          true,
          null,
          Basis.PLANNED,
          null,
          null,
          null,
          null,
          "44 days");

  @Test
  void aBreachThatIsJudgedAgainIsShownAsReplaced() {
    Map<String, Breach> rows =
        Folded.rows(new BreachesView(), List.of(breach(null), met(0L), breach(1L), notOwed(2L)));

    assertThat(rows).hasSize(2);
    Breach first = Objects.requireNonNull(rows.get(EntryKeys.key(0)));
    assertThat(first.replacedBy()).isEqualTo(1L);
    assertThat(Objects.requireNonNull(rows.get(EntryKeys.key(2))).replacedBy()).isEqualTo(3L);
  }

  @Test
  void aRowTellsWhatStandsAndWhatNoLongerDoes() {
    List<Judged> judged = new ArrayList<>();
    judged.add(
        new Judged("a-duty", 1, Judged.Outcome.BREACHED, "44 days", true, null, null, 7, null));
    assertThat(judged.getFirst().replacedBy()).isNull();
    assertThat(judged.getFirst().phrases().toString()).contains("44 days");
    Judged replaced =
        new Judged("a-duty", 1, Judged.Outcome.BREACHED, "44 days", true, null, null, 7, 9L);
    assertThat(replaced.phrases().toString()).doesNotContain("44 days").contains("corrected");
  }

  private static Draft breach(@Nullable Long instead) {
    return Draft.entry(
        PROMISE,
        "2026-06-01",
        new DutyBreached(
            FINDING, new Days(48, 48L), "Unsafe", DutyBreached.Standing.EXPLAINED, instead));
  }

  private static Draft met(long instead) {
    return Draft.entry(PROMISE, "2026-06-02", new DutyMet(FINDING, instead));
  }

  private static Draft notOwed(long instead) {
    return Draft.entry(PROMISE, "2026-06-03", new DutyNotOwed(FINDING, instead));
  }
}
