package org.candour.command.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.entry.Actor;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose matters somebody opens, and whose words they write down. */
class OpeningTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final StreamId AGREEMENT = new StreamId("agreement", "one");
  private static final KnownAccounts KNOWN =
      new KnownAccounts(
          Map.of(
              "BXI", List.of("governor-bxi", "board-bxi", "clerk-bxi"),
              "BWI", List.of("governor-bwi"),
              "GB-CHC-1074546", List.of("partner-one")));

  private static Account account(Role role, @Nullable OrganisationId of, String... prisons) {
    return new Account(
        "someone",
        Set.of(role),
        Set.copyOf(Stream.of(prisons).map(EstablishmentCode::new).toList()),
        of,
        false,
        null);
  }

  private static List<StreamId> matter(String... prisons) {
    return Stream.concat(
            Stream.of(AGREEMENT),
            Stream.of(prisons).map(code -> new EstablishmentCode(code).stream()))
        .toList();
  }

  private static Authority of(Account account, @Nullable String onBehalfOf) {
    return new Authority(account, account.roles(), onBehalfOf, null);
  }

  @Test
  void oneOwnPrisonInAListOpensNoMatterForTheOthers() {
    for (Role role : List.of(Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.BOARD_CLERK)) {
      Authority authority = of(account(role, null, "BXI"), null);
      assertThatThrownBy(() -> authority.opening(matter("BXI", "BWI", "HYI", "PVI", "WWI")))
          .isInstanceOf(NotYours.class)
          .hasMessage("This names prisons that are not yours: name your own alone");
      assertThat(authority.opening(matter("BXI"))).containsExactly(role);
    }
  }

  @Test
  void whoeverReachesAllPrisonsOfAListOpensAMatterForThem() {
    assertThat(
            of(account(Role.COMMISSIONER, null, "BXI", "BWI"), null).opening(matter("BXI", "BWI")))
        .containsExactly(Role.COMMISSIONER);
    Account national = new Account("n", Set.of(Role.COMMISSIONER), Set.of(), null, true, null);
    assertThat(of(national, null).opening(matter("BXI", "BWI", "HYI")))
        .containsExactly(Role.COMMISSIONER);
  }

  @Test
  void anOrganisationsOwnMatterMayNamePrisons() {
    List<StreamId> matter =
        Stream.concat(matter("BXI", "BWI").stream(), Stream.of(CHARITY.stream())).toList();
    assertThat(of(account(Role.PARTNER, CHARITY), null).opening(matter))
        .containsExactly(Role.PARTNER);
  }

  @Test
  void nobodyOpensWhatIsNotTheirsAtAll() {
    assertThatThrownBy(
            () -> of(account(Role.COMMISSIONER, null, "BXI"), null).opening(matter("HYI")))
        .isInstanceOf(NotYours.class)
        .hasMessage("This does not concern your establishment or organisation");
  }

  private static void write(Account scribe, String named, Actor... acted) {
    of(scribe, named).checkOnBehalfOf(KNOWN, matter("BXI"), List.of(acted));
  }

  @Test
  void aClerkWritesDownTheWordsOfTheirOwnBoard() {
    Account clerk = account(Role.BOARD_CLERK, null, "BXI");
    assertThatCode(() -> write(clerk, "board-bxi")).doesNotThrowAnyException();
    for (String other : List.of("governor-bwi", "partner-one", "nobody-at-all")) {
      assertThatThrownBy(() -> write(clerk, other))
          .isInstanceOf(NotYours.class)
          .hasMessage(
              "“%s” is not known here: name an account of your own board, or one that has acted in"
                      .formatted(other)
                  + " this matter");
    }
  }

  @Test
  void whoeverHasActedInTheMatterIsKnownThere() {
    Account clerk = account(Role.BOARD_CLERK, null, "BXI");
    Actor partner = new Actor("partner-one", Role.PARTNER, CHARITY.value(), null);
    assertThatCode(() -> write(clerk, "partner-one", partner)).doesNotThrowAnyException();
    Actor told = new Actor("r", Role.REGISTRAR, null, null, null, "partner-two", null);
    assertThatCode(() -> write(clerk, "partner-two", told)).doesNotThrowAnyException();
  }

  @Test
  void aRegistrarWritesDownTheWordsOfThoseWhoseMatterItIs() {
    Account registrar = account(Role.REGISTRAR, null);
    assertThatCode(() -> write(registrar, "governor-bxi")).doesNotThrowAnyException();
    assertThatThrownBy(() -> write(registrar, "governor-bwi")).isInstanceOf(NotYours.class);
  }
}
