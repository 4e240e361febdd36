package org.candour.events.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.EventRegistry;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.governance.board.ActionDeclined;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.BoardDissolved;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MeetingMissed;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.ResolutionTerms;
import org.candour.events.governance.board.terms.Seats;
import org.candour.events.governance.board.terms.Votes;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a board is to meet, and by when what it asks for is promised or declined. */
class BoardDeadlinesTest {

  private static final DeadlinePolicies POLICIES = DeadlinePolicies.instance();
  private static final EstablishmentCode PRISON = new EstablishmentCode("HYI");
  private static final StreamId BOARD = Party.ofBoard(PRISON).stream();
  private static final StreamId PROMISE =
      StreamId.parse("commitment/00000000-0000-4000-8000-000000000001");
  private static final Party MINISTRY = Party.of(Level.MINISTRY);
  private static final LocalDate DUE = LocalDate.parse("2025-04-30");
  private static final BoardConstituted CONSTITUTED =
      new BoardConstituted(
          PRISON,
          new BoardComposition(List.of(new Seats(Constituency.VOLUNTARY_SECTOR, 1)), 1, 3, 3));
  private static final ResolutionRecorded RESOLVED =
      new ResolutionRecorded(
          new Link(0, BOARD),
          new ResolutionTerms(
              "Mend it",
              "It leaks",
              List.of(),
              new Votes(1, 0, 0),
              List.of(
                  new AskedAction("Mend the roof", MINISTRY, DUE),
                  new AskedAction("Open the gate", Party.of(PRISON), DUE))));

  private final NavigableMap<Long, Entry> history = new TreeMap<>();

  private BoardDeadlinesTest happened(StreamId stream, String on, Event event) {
    long index = history.size();
    EntryMetadata circumstances =
        new EntryMetadata(
            new Actor("a-clerk", Role.BOARD_CLERK, null, "HYI"),
            new CommandRef("a-key", "a-command"),
            PartialDate.parse(on),
            null,
            null,
            List.of(),
            List.of(),
            null,
            null);
    String type = EventRegistry.instance().typeOf(event.getClass()).value();
    Instant at = Instant.parse("2025-01-01T00:00:00Z");
    history.put(
        index,
        new Entry(new UUID(0, index), type, 1, stream, index, at, circumstances, List.of(), event));
    return this;
  }

  private BoardDeadlinesTest happened(String on, Event event) {
    return happened(BOARD, on, event);
  }

  private Map<String, Deadline> deadlines() {
    return POLICIES.after(BOARD, history);
  }

  private @Nullable PartialDate meeting() {
    return Objects.requireNonNull(deadlines().get("meeting")).on();
  }

  private static MeetingHeld held(String on) {
    return new MeetingHeld(
        LocalDate.parse(on), null, List.of(), List.of(), List.of(), List.of(), 1, 3);
  }

  private static CommitmentOffered promise(int action) {
    return new CommitmentOffered(
        CommitmentTermsBuilder.builder()
            .by(MINISTRY)
            .to(Party.ofBoard(PRISON))
            .what("A roof")
            .due(DUE)
            .build(),
        new Link(1, BOARD),
        action);
  }

  @Test
  void aBoardIsToMeetWithinItsIntervalAfterEachMeetingHeldOrMissed() {
    happened("2025-01-06", CONSTITUTED);
    assertThat(meeting()).isEqualTo(PartialDate.parse("2025-04-06"));
    happened("2025-03-03", held("2025-03-03"));
    assertThat(meeting()).isEqualTo(PartialDate.parse("2025-06-03"));
    happened("2025-06-03", new MeetingMissed(LocalDate.parse("2025-06-03"), 3));
    assertThat(meeting()).isEqualTo(PartialDate.parse("2025-09-03"));
    happened("2025-02-03", held("2025-02-03"));
    assertThat(meeting()).isEqualTo(PartialDate.parse("2025-09-03"));
    happened("2025-07-01", new BoardDissolved("Merged"));
    assertThat(Objects.requireNonNull(deadlines().get("meeting")).open()).isFalse();
  }

  @Test
  void eachActionIsAnsweredByItsOwnPromiseOrRefusal() {
    happened("2025-01-06", CONSTITUTED).happened("2025-03-03", RESOLVED);
    assertThat(deadlines()).extractingByKeys("action 1 1", "action 1 2").allMatch(Deadline::open);
    happened(PROMISE, "2025-04-01", promise(1));
    assertThat(Objects.requireNonNull(deadlines().get("action 1 1")).open()).isFalse();
    assertThat(Objects.requireNonNull(deadlines().get("action 1 2")).open()).isTrue();
    happened("2025-04-02", new ActionDeclined(new Link(1, BOARD), 2, "No staff", null));
    assertThat(Objects.requireNonNull(deadlines().get("action 1 2")).open()).isFalse();
  }

  @Test
  void aPromiseIsAboutTheBoardWhoseActionItAnswers() {
    happened(PROMISE, "2025-04-01", promise(1));

    assertThat(POLICIES.about(Objects.requireNonNull(history.get(0L)))).contains(BOARD);
    happened("2025-03-03", RESOLVED);
    assertThat(POLICIES.begunBeside(history.values())).containsExactly("commitment");
    assertThat(POLICIES.begunBeside(List.of())).isEmpty();
  }

  @Test
  void aBoardEndsTheWaitOfItsReformPrison() {
    StreamId prison = PRISON.stream();

    happened(prison, "2025-01-01", new ReformPrisonDesignated(PRISON, null, false));
    assertThat(Objects.requireNonNull(POLICIES.after(prison, history).get("board")).on())
        .isEqualTo(PartialDate.parse("2025-07-01"));
    happened("2025-03-01", CONSTITUTED);
    assertThat(Objects.requireNonNull(POLICIES.after(prison, history).get("board")).open())
        .isFalse();
  }
}
