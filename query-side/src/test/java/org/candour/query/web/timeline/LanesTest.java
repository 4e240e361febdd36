package org.candour.query.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.entry.Actor;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.language.Language;
import org.candour.query.presentation.picture.Picture;
import org.candour.query.presentation.picture.Shape;
import org.candour.query.presentation.picture.Shape.Sign;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineOrder;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.card.RenderedCard.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LanesTest {

  private static final StreamId PRISON = new StreamId("establishment", "HYI");
  private static final Instant RECORDED = Instant.parse("2026-06-10T09:00:00Z");

  private static final NamedText NAMED =
      new NamedText(Map.of("HYI", new Span("Holloway", "/prisons/HYI")));

  private static TimelineLine line(
      long index, String type, String on, Role role, @Nullable String saidBy) {
    Party said = saidBy == null ? null : new Party(saidBy);
    return new TimelineLine(
        index,
        PRISON,
        type,
        PRISON,
        index,
        PartialDate.parse(on),
        RECORDED,
        new Actor("somebody", role, null, null, null, null, said),
        null,
        null,
        "HYI was told. More is said.",
        List.of(),
        List.of(),
        List.of());
  }

  private static final List<TimelineLine> LINES =
      List.of(
          line(4, "duty.breached", "2026-06-10", Role.EXECUTIVE_GOVERNOR, null),
          line(3, "concern.answer-overdue", "2026-06-05", Role.LEDGER_CLERK, null),
          line(2, "closure.announced", "2026-03", Role.REGISTRAR, "HYI"),
          line(1, "closure.completed", "unknown", Role.REGISTRAR, null),
          line(0, "closure.announced", "2026-06-01", Role.REGISTRAR, null));

  private static Stream<Shape.Mark> marks(Picture picture) {
    return picture.shapes().stream()
        .filter(Shape.Mark.class::isInstance)
        .map(Shape.Mark.class::cast);
  }

  @Test
  void whoseWordItIsHasALaneAndEachEntryAMarkThatLeadsToIt() {
    Picture picture =
        Objects.requireNonNull(Lanes.of(LINES, TimelineOrder.HAPPENED, NAMED, Language.ENGLISH));
    assertThat(picture.shapes())
        .filteredOn(Shape.Words.class::isInstance)
        .extracting(shape -> ((Shape.Words) shape).text())
        .startsWith("Governor", "From sources, by a registrar", "Candour, by itself");
    assertThat(marks(picture).filter(Shape::leads))
        .extracting(Shape.Mark::address)
        .containsExactlyInAnyOrder("#e4", "#e3", "#e2", "#e0");
    assertThat(marks(picture).filter(Shape::leads).map(Shape.Mark::said))
        .contains("March 2026: Holloway was told.");
  }

  @Test
  void signsTellWhatStandsOutAndWhatIsKnownRoughlyOrCameLate() {
    Picture picture =
        Objects.requireNonNull(Lanes.of(LINES, TimelineOrder.HAPPENED, NAMED, Language.ENGLISH));
    assertThat(marks(picture).filter(mark -> "#e4".equals(mark.address())))
        .allMatch(mark -> mark.sign() == Sign.TRIANGLE && !mark.hollow());
    assertThat(marks(picture).filter(mark -> "#e3".equals(mark.address())))
        .allMatch(mark -> mark.sign() == Sign.SQUARE && mark.hollow());
    assertThat(marks(picture).filter(mark -> "#e2".equals(mark.address())))
        .allMatch(mark -> mark.sign() == Sign.DOT && mark.hollow());
    assertThat(marks(picture).filter(mark -> mark.sign() == Sign.TICK)).hasSize(1);
    assertThat(picture.caption())
        .contains("a triangle a duty that was broken", "only the month or the year is known")
        .contains("1 entry of which no date is known is not drawn");
  }

  @Test
  void asItWasRecordedNothingIsWithoutADay() {
    Picture picture =
        Objects.requireNonNull(Lanes.of(LINES, TimelineOrder.RECORDED, NAMED, Language.ENGLISH));
    assertThat(marks(picture).filter(Shape::leads)).hasSize(5);
    assertThat(marks(picture).filter(Shape::leads)).allMatch(mark -> mark.at() == 50);
    assertThat(picture.caption()).doesNotContain("not drawn", "only the month");
  }

  @Test
  void fewEntriesAreNotDrawn() {
    assertThat(Lanes.of(LINES.subList(0, 2), TimelineOrder.HAPPENED, NAMED, Language.ENGLISH))
        .isNull();
  }
}
