package org.candour.command.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.READING;

import org.candour.command.correction.CorrectFact;
import org.candour.command.estate.closure.AnnounceClosure;
import org.candour.command.estate.closure.CompleteExitPlan;
import org.candour.command.estate.closure.RecordLastPrisonersLeft;
import org.candour.command.estate.closure.StateClosureLikely;
import org.candour.command.estate.development.EarmarkSite;
import org.candour.command.estate.establishment.ResumeUse;
import org.candour.command.stream.StreamCommand;
import org.candour.events.FactCorrected;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/** Whose matter a command is, as far as the command itself says. */
class WithinTest {

  private static final ClosureId CLOSURE = new ClosureId("00000000-0000-4000-8000-000000000001");
  private static final DevelopmentId SITE =
      new DevelopmentId("00000000-0000-4000-8000-000000000002");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");

  @Test
  void aCommandToAnEstablishmentIsThatEstablishments() {
    assertThat(new ResumeUse(CANTERBURY).within()).containsExactly(CANTERBURY.stream());
    assertThat(correction(CANTERBURY.stream()).within()).containsExactly(CANTERBURY.stream());
  }

  @Test
  void aClosureIsItsEstablishmentsBeforeItIsOpened() {
    assertThat(
            new AnnounceClosure(
                    CLOSURE, CANTERBURY, ClosureKind.FULL, null, null, null, null, null, null)
                .within())
        .containsExactly(CANTERBURY.stream());
    assertThat(
            new StateClosureLikely(CLOSURE, CANTERBURY, ClosureKind.FULL, "Likely", null).within())
        .containsExactly(CANTERBURY.stream());
  }

  @Test
  void aDevelopmentIsTheFormerEstablishmentsIfThereWasOne() {
    assertThat(earmark(READING).within()).containsExactly(READING.stream());
    assertThat(earmark(null).within()).isEmpty();
  }

  @Test
  void anExitPlanIsTheMatterOfTheOrganisationThatItNames() {
    assertThat(new CompleteExitPlan(CLOSURE, CHARITY, "Art").within())
        .containsExactly(CHARITY.stream());
  }

  @Test
  void anyOtherCommandToAStreamThatIsOpenLeavesItToTheStream() {
    assertThat(new RecordLastPrisonersLeft(CLOSURE).within()).isEmpty();
    assertThat(correction(CLOSURE.stream()).within()).isEmpty();
  }

  private static StreamCommand earmark(@Nullable EstablishmentCode former) {
    return new EarmarkSite(SITE, "Five Wells", "Here", former, null, false);
  }

  private static StreamCommand correction(StreamId stream) {
    return new CorrectFact(
        stream,
        0,
        "reason",
        StringNode.valueOf("One"),
        null,
        FactCorrected.Standing.CORRECTED,
        "Wrong");
  }
}
