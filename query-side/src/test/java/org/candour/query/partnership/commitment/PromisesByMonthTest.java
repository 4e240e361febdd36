package org.candour.query.partnership.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.query.partnership.commitment.Commitment.CommitmentStatus;
import org.candour.query.presentation.ViewPresentation.Listed;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Sign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromisesByMonthTest {

  private static Listed<Commitment> promise(@Nullable String due, CommitmentStatus state) {
    Commitment row =
        CommitmentBuilder.builder()
            .id("00000000-0000-4000-8000-000000000001")
            .due(due == null ? null : LocalDate.parse(due))
            .state(state)
            .build();
    return new Listed<>(row, "A room", "/registers/commitments/1");
  }

  private static List<Shape.Mark> marks(Picture picture) {
    return picture.shapes().stream()
        .filter(Shape.Mark.class::isInstance)
        .map(Shape.Mark.class::cast)
        .toList();
  }

  @Test
  void thoseThatFallDueInAMonthStandOnEachOtherTheMissedOnesLowest() {
    Picture picture =
        Objects.requireNonNull(
            PromisesByMonth.of(
                List.of(
                    promise("2026-03-30", CommitmentStatus.FULFILLED),
                    promise("2026-03-02", CommitmentStatus.MISSED),
                    promise("2026-04-01", CommitmentStatus.ACCEPTED),
                    promise(null, CommitmentStatus.OFFERED))));
    assertThat(marks(picture))
        .extracting(Shape.Mark::sign)
        .containsExactly(Sign.TRIANGLE, Sign.SQUARE, Sign.SQUARE);
    assertThat(marks(picture).get(0).at()).isEqualTo(marks(picture).get(1).at());
    assertThat(marks(picture).get(0).y()).isGreaterThan(marks(picture).get(1).y());
    assertThat(marks(picture).get(2).hollow()).isTrue();
    assertThat(marks(picture).get(0).said()).isEqualTo("A room: due 2 March 2026, missed");
    assertThat(picture.caption())
        .contains("A triangle is a promise that was missed", "Those without a day are not drawn.");
  }

  @Test
  void fewPromisesAreNotDrawn() {
    assertThat(PromisesByMonth.of(List.of(promise("2026-03-30", CommitmentStatus.MISSED))))
        .isNull();
  }
}
