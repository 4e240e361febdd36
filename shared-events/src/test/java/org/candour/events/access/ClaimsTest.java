package org.candour.events.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimsTest {

  @Test
  void aStandardTokenTellsAllOfAnAccount() {
    Map<String, Object> token =
        Map.of(
            "sub", "7d2f",
            "roles", List.of("BOARD_CLERK", "COMMISSIONER"),
            "establishments", List.of("HYI", "STC2"),
            "organisation", "GB-CHC-1074546",
            "national", true,
            "azp", "pages",
            "scope", "candour.read candour.record");
    assertThat(Claims.STANDARD.account(token))
        .isEqualTo(
            new Account(
                "7d2f",
                Set.of(Role.BOARD_CLERK, Role.COMMISSIONER),
                Set.of(new EstablishmentCode("HYI"), new EstablishmentCode("STC2")),
                new OrganisationId("GB-CHC-1074546"),
                true,
                "pages"));
    assertThat(Claims.STANDARD.scopes(token))
        .containsExactlyInAnyOrder("candour.read", "candour.record");
  }

  @Test
  void aTokenOfHmppsAuthIsReadByItsAuthorities() {
    Map<String, Object> user =
        Map.of(
            "user_name",
            "AB12",
            "client_id",
            "a-service",
            "authorities",
            List.of("ROLE_INSPECTOR", "ROLE_PRISON"),
            "scope",
            List.of("read", "candour.record"));
    assertThat(Claims.HMPPS_AUTH.account(user))
        .isEqualTo(new Account("AB12", Set.of(Role.INSPECTOR), Set.of(), null, false, "a-service"));
    assertThat(Claims.HMPPS_AUTH.scopes(user)).containsExactlyInAnyOrder("read", "candour.record");
    assertThat(Claims.HMPPS_AUTH.account(Map.of("client_id", "a-service")).id())
        .isEqualTo("a-service");
  }

  @Test
  void whereRolesHaveAPrefixOthersArePassedOver() {
    Claims prefixed =
        new Claims(
            List.of("sub"),
            List.of("authorities"),
            "CANDOUR_",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Map<String, Object> token =
        Map.of("sub", "x", "authorities", List.of("ROLE_CANDOUR_AUDITOR", "ROLE_REGISTRAR"));
    assertThat(prefixed.account(token).roles()).containsExactly(Role.AUDITOR);
  }

  static Stream<Map<String, Object>> malformed() {
    return Stream.of(
        Map.of("roles", List.of("inspector")),
        Map.of("roles", List.of("LEDGER_CLERK")),
        Map.of("roles", List.of("ROLE_ROLE_INSPECTOR")),
        Map.of("roles", List.of(List.of("INSPECTOR"))),
        Map.of("roles", List.of(6)),
        Map.of("roles", "INSPECTOR AUDITOR"),
        Map.of("roles", Map.of("INSPECTOR", true)),
        Map.of("authorities", List.of("ROLE_INSPECTOR")),
        Map.of("establishments", List.of("*", "hyi", "HYI ", 3)),
        Map.of("establishments", "HYI,BXI"),
        Map.of("organisation", List.of("GB-CHC-1074546")),
        Map.of("organisation", "everyone"),
        Map.of("national", "true"),
        Map.of("national", 1),
        Map.of("client_id", "a client"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void whatCannotBeUnderstoodGivesNothing(Map<String, Object> claims) {
    Map<String, Object> token = new java.util.HashMap<>(claims);
    token.put("sub", "7d2f");
    assertThat(Claims.STANDARD.account(token))
        .isEqualTo(new Account("7d2f", Set.of(), Set.of(), null, false, null));
  }

  static Stream<Map<String, Object>> nameless() {
    return Stream.of(
        Map.of(),
        Map.of("sub", ""),
        Map.of("sub", "two words"),
        Map.of("sub", "x".repeat(101)),
        Map.of("sub", 12),
        Map.of("user_name", "AB12"));
  }

  @ParameterizedTest
  @MethodSource("nameless")
  void aTokenThatNamesNobodyGivesThePublic(Map<String, Object> claims) {
    Map<String, Object> token = new java.util.HashMap<>(claims);
    token.put("roles", List.of("INSPECTOR"));
    assertThat(Claims.STANDARD.account(token)).isEqualTo(Account.PUBLIC);
  }

  @Test
  void aTokenWithoutScopesHasNone() {
    assertThat(Claims.STANDARD.scopes(Map.of())).isEmpty();
    assertThat(Claims.STANDARD.scopes(Map.of("scope", " "))).isEmpty();
    assertThat(Claims.STANDARD.scopes(Map.of("scope", Map.of("candour.read", 1)))).isEmpty();
  }
}
