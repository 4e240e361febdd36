package org.candour.command.partnership.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.FIRST_KNOWN;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.partnership.commitment.CommitmentRefusals.ActionAskedOfAnother;
import org.candour.command.partnership.commitment.CommitmentRefusals.NoSuchActionAsked;
import org.candour.command.stream.LinkResolver.LinkToNoStream;
import org.candour.command.stream.LinkResolver.LinkToSomethingElse;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.events.Role;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.governance.board.terms.ResolutionTerms;
import org.candour.events.governance.board.terms.Votes;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.outcomes.failure.PlanSubmitted;
import org.candour.events.outcomes.failure.terms.PlanAction;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentAccepted;
import org.candour.events.partnership.commitment.CommitmentFulfilled;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTerms;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An action that a board asks for is answered by a promise of whoever was asked. */
class BoardActionsTest {

  private static final CommitmentId ID = new CommitmentId("00000000-0000-4000-8000-000000000001");
  private static final StreamId BOARD = StreamId.parse("board/CYI");
  private static final Link RESOLUTION = new Link(FIRST_KNOWN, BOARD);
  private static final Party PRISON = Party.of(CANTERBURY);
  private static final Party CHARITY = new Party("GB-CHC-1074546");
  private static final LocalDate DUE = LocalDate.parse("2025-12-31");
  private static final CommitmentTerms TERMS =
      CommitmentTermsBuilder.builder()
          .by(PRISON)
          .to(Party.ofBoard(CANTERBURY))
          .what("A gate that opens")
          .due(DUE)
          .build();
  private static final Scenario ASKED =
      givenNothing()
          .knowing(
              BOARD,
              on(
                  "2025-03-03",
                  new ResolutionRecorded(
                      new Link(1, BOARD),
                      new ResolutionTerms(
                          "The gate is to open",
                          "It is locked",
                          List.of(),
                          new Votes(3, 0, 0),
                          List.of(
                              new AskedAction("Open the gate", PRISON, DUE),
                              new AskedAction("Send a mentor", CHARITY, DUE))))));
  private static final CommitmentOffered OFFERED = new CommitmentOffered(TERMS, RESOLUTION, 1);

  private static OfferCommitment offer(CommitmentTerms terms, @Nullable Integer action) {
    return new OfferCommitment(ID, terms, FIRST_KNOWN, action);
  }

  @Test
  void aGovernorPromisesTheBoardWhatItAskedFor() {
    ASKED
        .when(at("2025-03-10", offer(TERMS, 1)).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expect(OFFERED);
    ASKED
        .when(at("2025-03-10", offer(TERMS, 1)).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expectAllToConcern(PRISON.stream(), BOARD);
  }

  @Test
  void anActionIsForWhomItWasAskedOfAndThereMustBeOne() {
    ASKED
        .when(at("2025-03-10", offer(TERMS, 2)))
        .expectRefusal(ActionAskedOfAnother.class)
        .naming("asked", CHARITY);
    ASKED
        .when(at("2025-03-10", offer(TERMS, 3)))
        .expectRefusal(NoSuchActionAsked.class)
        .naming("asked", 2);
    ASKED.when(at("2025-03-10", offer(TERMS, 0))).expectRefusal(NoSuchActionAsked.class);
    ASKED
        .when(at("2025-03-10", new OfferCommitment(ID, TERMS, 1L, 1)))
        .expectRefusal(LinkToSomethingElse.class);
    assertThatThrownBy(() -> new OfferCommitment(ID, TERMS, null, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anActionOfAPlanIsPromisedByItsOwnerAndWaitsForNobody() {
    StreamId failure = StreamId.parse("failure/00000000-0000-4000-8000-000000000009");
    CommitmentTerms terms = TERMS.withTo(CHARITY);
    PlanTerms plan =
        new PlanTerms(
            "A safe prison",
            List.of(
                new PlanAction("Doors", PRISON, DUE),
                new PlanAction("Money", Party.of(Level.MINISTRY), DUE)));
    Scenario planned =
        givenNothing().knowing(failure, on("2025-03-03", new PlanSubmitted(plan, PRISON)));
    CommitmentOffered offered = new CommitmentOffered(terms, new Link(FIRST_KNOWN, failure), 1);

    planned.when(at("2025-03-10", offer(terms, 1))).expect(offered);
    planned
        .when(at("2025-03-10", offer(terms, 1)))
        .expectAllToConcern(PRISON.stream(), CHARITY.stream(), failure);
    assertThat(offered.meets()).isEmpty();
    planned
        .when(at("2025-03-10", offer(terms, 2)))
        .expectRefusal(ActionAskedOfAnother.class)
        .naming("asked", Party.of(Level.MINISTRY));
    planned
        .when(at("2025-03-10", offer(terms, 3)))
        .expectRefusal(NoSuchActionAsked.class)
        .naming("arisesFrom", FIRST_KNOWN);
  }

  @Test
  void nothingIsPromisedToABoardThatIsNot() {
    givenNothing()
        .when(at("2025-03-10", new OfferCommitment(ID, TERMS, null, null)))
        .expectRefusal(LinkToNoStream.class);
  }

  @Test
  void theBoardAndNotItsPrisonSaysThatAPromiseToItIsKept() {
    Scenario offered =
        given(on("2025-03-10", OFFERED), on("2025-04-01", new EvidenceSubmitted("Open", PRISON)));
    ConfirmFulfilled confirm = new ConfirmFulfilled(ID, null);

    offered
        .when(at("2025-04-02", confirm).by(Role.BOARD_CLERK, null, "CYI"))
        .expect(new CommitmentFulfilled(null, Party.ofBoard(CANTERBURY)));
    offered
        .when(at("2025-04-02", confirm).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expectRefusal(NotTheirsToSay.class);
    offered.when(at("2025-04-02", confirm).by(Role.BOARD_CLERK, null, "RDI")).expectNotYours();
  }

  @Test
  void aBoardDoesNotAcceptForItsPrison() {
    Scenario ofCharity =
        given(
            on(
                "2025-03-10",
                new CommitmentOffered(TERMS.with(t -> t.by(CHARITY).to(PRISON)), null)));

    ofCharity
        .when(at("2025-03-11", new AcceptCommitment(ID)).by(Role.BOARD_MEMBER, null, "CYI"))
        .expectRefusal(NotTheirsToSay.class);
    ofCharity
        .when(at("2025-03-11", new AcceptCommitment(ID)).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expect(new CommitmentAccepted(PRISON));
  }
}
