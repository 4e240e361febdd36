package org.candour.events.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccountTest {

  private static final EstablishmentCode HOME = new EstablishmentCode("HYI");
  private static final EstablishmentCode ELSEWHERE = new EstablishmentCode("BXI");
  private static final OrganisationId OURS = new OrganisationId("GB-CHC-1074546");
  private static final OrganisationId THEIRS = new OrganisationId("GB-CHC-219279");
  private static final StreamId CLOSURE = StreamId.parse("closure/1");

  private static final Set<Role> NATIONAL =
      EnumSet.of(Role.NATIONAL_OVERSIGHT, Role.INSPECTOR, Role.REGISTRAR, Role.AUDITOR);
  private static final Set<Role> OF_THE_BOARD =
      EnumSet.of(Role.EXECUTIVE_GOVERNOR, Role.BOARD_MEMBER, Role.BOARD_CLERK);

  private static Account account(Role role, boolean national) {
    return new Account("a", Set.of(role), Set.of(HOME), OURS, national, null);
  }

  @Test
  void whoeverActsForAnOrganisationActsForItUnderEachOfItsRecords() {
    Account partner = new Account("a", Set.of(Role.PARTNER), Set.of(), OURS, false, null);
    Account joined = partner.of(Set.of(OURS, THEIRS));

    assertThat(partner.maySee(Visibility.PARTIES, Set.of(THEIRS.stream()))).isFalse();
    assertThat(joined.maySee(Visibility.PARTIES, Set.of(THEIRS.stream()))).isTrue();
    assertThat(joined.maySee(Visibility.GOVERNANCE, Set.of(THEIRS.stream()))).isFalse();
    assertThat(joined.organisations()).containsExactlyInAnyOrder(OURS, THEIRS);
    assertThat(joined.organisation()).isEqualTo(OURS);
  }

  record Case(Role role, boolean national, List<StreamId> subjects) {
    boolean atHome() {
      return subjects.contains(HOME.stream());
    }

    boolean ours() {
      return subjects.contains(OURS.stream());
    }

    boolean acts() {
      return switch (role) {
        case EXECUTIVE_GOVERNOR, BOARD_MEMBER, BOARD_CLERK -> atHome();
        case COMMISSIONER -> national || atHome() || ours();
        case PARTNER -> ours();
        case NATIONAL_OVERSIGHT, INSPECTOR, REGISTRAR, AUDITOR, LEDGER_CLERK -> true;
      };
    }
  }

  static Stream<Case> everyRoleAndMatter() {
    List<Case> cases = new ArrayList<>();
    List<StreamId> parts =
        List.of(HOME.stream(), ELSEWHERE.stream(), OURS.stream(), THEIRS.stream());
    for (Role role : Role.values()) {
      for (boolean national : new boolean[] {false, true}) {
        for (int chosen = 0; chosen < 16; chosen++) {
          List<StreamId> subjects = new ArrayList<>(List.of(CLOSURE));
          for (int i = 0; i < 4; i++) {
            if ((chosen >> i & 1) == 1) {
              subjects.add(parts.get(i));
            }
          }
          cases.add(new Case(role, national, subjects));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("everyRoleAndMatter")
  void everyRoleSeesWhatItsVisibilitySays(Case c) {
    Account account = account(c.role(), c.national());
    assertThat(account.maySee(Visibility.PUBLIC, c.subjects())).isTrue();
    assertThat(account.maySee(Visibility.PARTIES, c.subjects())).isEqualTo(c.acts());
    assertThat(account.maySee(Visibility.GOVERNANCE, c.subjects()))
        .isEqualTo(NATIONAL.contains(c.role()) || (OF_THE_BOARD.contains(c.role()) && c.atHome()));
    assertThat(account.maySee(Visibility.INSPECTION, c.subjects()))
        .isEqualTo(c.role() == Role.INSPECTOR || c.role() == Role.AUDITOR);
  }

  @ParameterizedTest
  @MethodSource("everyRoleAndMatter")
  void everyRoleActsInItsOwnMattersOnly(Case c) {
    Account account = account(c.role(), c.national());
    assertThat(account.reach(c.role()).covers(c.subjects())).isEqualTo(c.acts());
    assertThat(EnumSet.complementOf(EnumSet.of(c.role())))
        .noneMatch(other -> account.reach(other).covers(c.subjects()));
  }

  @ParameterizedTest
  @EnumSource(Visibility.class)
  void thePublicSeesWhatIsPublicOnly(Visibility visibility) {
    assertThat(Account.PUBLIC.maySee(visibility, List.of(CLOSURE, HOME.stream())))
        .isEqualTo(visibility == Visibility.PUBLIC);
    assertThat(Role.values())
        .noneMatch(role -> Account.PUBLIC.reach(role).covers(List.of(HOME.stream())));
    assertThat(Account.PUBLIC.isSignedIn()).isFalse();
  }

  @Test
  void aPartnerWithoutAnOrganisationActsNowhere() {
    Account partner = new Account("p", Set.of(Role.PARTNER), Set.of(HOME), null, true, null);
    assertThat(partner.reach(Role.PARTNER)).isEqualTo(Reach.NOWHERE);
    assertThat(partner.maySee(Visibility.PARTIES, List.of(HOME.stream()))).isFalse();
  }
}
