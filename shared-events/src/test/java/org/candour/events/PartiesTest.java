package org.candour.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.candour.events.commissioning.provisionmap.Provision;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parties, links and what they name; lots and provisions. */
class PartiesTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");

  @Test
  void aPartyIsAnEstablishmentOrAnOrganisation() {
    assertThat(new Party("BXI").isEstablishment()).isTrue();
    assertThat(new Party("BXI").stream()).isEqualTo(StreamId.parse("establishment/BXI"));
    assertThat(new Party("GB-CHC-1074546").isEstablishment()).isFalse();
    assertThat(new Party("GB-CHC-1074546").stream()).isEqualTo(CHARITY.stream());
  }

  @Test
  void aLevelIsAPartyThatOutlastsItsHolders() {
    assertThat(new Party("BXI").level()).contains(Level.PRISON);
    assertThat(new Party("PRISON_GROUP-CL").level()).contains(Level.PRISON_GROUP);
    assertThat(Party.of(Level.MINISTER)).isEqualTo(new Party("MINISTER"));
    assertThat(Party.of(Level.MINISTER).level()).contains(Level.MINISTER);
    assertThat(Party.of(Level.MINISTER).stream()).isEqualTo(StreamId.parse("level/MINISTER"));
    assertThat(new Party("GB-CHC-1074546").level()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BXI", "STC2"})
  void theBoardOfAPrisonIsAPartyBesideThePrison(String prison) {
    Party board = Party.ofBoard(new EstablishmentCode(prison));

    assertThat(board).isEqualTo(new Party("BOARD-" + prison));
    assertThat(board.board()).contains(new EstablishmentCode(prison));
    assertThat(board.stream()).isEqualTo(new StreamId("board", prison));
    assertThat(board.level()).isEmpty();
    assertThat(board.isEstablishment()).isFalse();
    assertThat(new Party(prison).board()).isEmpty();
    assertThat(Subjects.of(board))
        .containsExactlyInAnyOrder(
            new StreamId("board", prison), new StreamId("establishment", prison));
  }

  @Test
  void onlyTheLineFromAPrisonToTheMinisterHasHigherAndLower() {
    assertThat(Level.MINISTRY.isAbove(Level.PRISON_GROUP)).isTrue();
    assertThat(Level.PRISON.isAbove(Level.SERVICE)).isFalse();
    assertThat(Level.MINISTRY.isAbove(Level.MINISTRY)).isFalse();
    assertThat(Level.COMMITTEE.isAbove(Level.PRISON)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRISON",
        "PRISON_GROUP",
        "PRISON_GROUP-",
        "BOARD-",
        "BOARD-BX",
        "MINISTRY ",
        "",
        "bxi",
        "BX",
        "BXIX",
        "GB-CHC-",
        "A charity",
        "GB-CHC-300001/2",
        "BXI "
      })
  void anythingElseIsNoParty(String text) {
    assertThatThrownBy(() -> new Party(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void subjectsAreTheStreamsThatValuesName() {
    StreamId closure = StreamId.parse("closure/00000000-0000-4000-8000-000000000001");

    assertThat(
            Subjects.of(
                null,
                new Party("BXI"),
                List.of(CHARITY, CHARITY),
                new Link(7, closure),
                Arrays.asList(new EstablishmentCode("HYI"), null)))
        .containsExactlyInAnyOrder(
            StreamId.parse("establishment/BXI"),
            StreamId.parse("establishment/HYI"),
            CHARITY.stream(),
            closure);
    assertThat(Subjects.of()).isEmpty();
    assertThatThrownBy(() -> Subjects.of("a text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("names no stream");
  }

  @Test
  void aLotHasANameAndATitle() {
    assertThat(new Lot("1", "Art", null)).hasToString("1: Art");
    for (String wrong : List.of("", " ", "x".repeat(61))) {
      assertThatThrownBy(() -> new Lot(wrong, "Art", null))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String wrong : List.of("", " ", "x".repeat(301))) {
      assertThatThrownBy(() -> new Lot("1", wrong, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aProvisionSaysWhatItIs() {
    assertThat(new Provision("Art", CHARITY, null, 0)).hasToString("Art by GB-CHC-1074546");
    assertThat(new Provision("Art", null, null, null)).hasToString("Art");
    for (Runnable wrong :
        List.<Runnable>of(
            () -> new Provision(" ", null, null, null),
            () -> new Provision("x".repeat(301), null, null, null),
            () -> new Provision("Art", null, "x".repeat(301), null),
            () -> new Provision("Art", null, null, -1))) {
      assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
