package org.candour.ops.standalone.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account to try Candour with. Everybody knows its password, so it is nobody's.
 *
 * @param name what one signs in with, and the id that entries carry
 * @param establishments codes of the establishments that the role is held at
 * @param organisation the org-id of the organisation that the role is held for, if any
 * @param national whether the role is held for everywhere
 * @param title who this would be, for the sign-in page
 */
public record DemonstrationAccount(
    String name,
    Role role,
    List<String> establishments,
    @Nullable String organisation,
    boolean national,
    String title) {

  /** The password of every account, and the secret of its client. */
  public static final String PASSWORD = "demo";

  /** The account that loads the chronicle. */
  public static final String REGISTRAR = "registrar";

  private static final String BRIXTON = "BXI";
  private static final String BERWYN = "BWI";

  /** For whom the national commissioner speaks, and for nobody else. */
  private static final String COMMISSIONING_BODY = "XX-EXAMPLE-COMMISSIONER";

  /** Every role, at two prisons, in two organisations, and nationally. */
  public static final List<DemonstrationAccount> ALL =
      List.of(
          at(BRIXTON, Role.EXECUTIVE_GOVERNOR, "governor-bxi", "Governor of Brixton"),
          at(BERWYN, Role.EXECUTIVE_GOVERNOR, "governor-bwi", "Governor of Berwyn"),
          at(BRIXTON, Role.BOARD_MEMBER, "board-bxi", "Member of Brixton’s board"),
          at(BERWYN, Role.BOARD_MEMBER, "board-bwi", "Member of Berwyn’s board"),
          at(BRIXTON, Role.BOARD_CLERK, "clerk-bxi", "Clerk of Brixton’s board"),
          at(BERWYN, Role.BOARD_CLERK, "clerk-bwi", "Clerk of Berwyn’s board"),
          at(BRIXTON, Role.COMMISSIONER, "commissioner-bxi", "Commissioner for Brixton"),
          new DemonstrationAccount(
              "commissioner",
              Role.COMMISSIONER,
              List.of(),
              COMMISSIONING_BODY,
              true,
              "Commissioner for all prisons, of a fictional body"),
          of("GB-CHC-1074546", "partner-one", "Partner: charity 1074546"),
          of("GB-CHC-219279", "partner-two", "Partner: charity 219279"),
          national(Role.NATIONAL_OVERSIGHT, "oversight", "National oversight"),
          national(Role.INSPECTOR, "inspector", "Inspector"),
          national(Role.REGISTRAR, REGISTRAR, "Registrar"),
          national(Role.AUDITOR, "auditor", "Auditor"));

  public DemonstrationAccount {
    establishments = List.copyOf(establishments);
  }

  /** The names of accounts by the establishment or the organisation that they act for. */
  public static Map<String, List<String>> bySubject() {
    Map<String, List<String>> names = new TreeMap<>();
    for (DemonstrationAccount account : ALL) {
      Stream.concat(account.establishments.stream(), Stream.ofNullable(account.organisation))
          .forEach(of -> names.computeIfAbsent(of, _ -> new ArrayList<>()).add(account.name));
    }
    return names;
  }

  private static DemonstrationAccount at(String code, Role role, String name, String title) {
    return new DemonstrationAccount(name, role, List.of(code), null, false, title);
  }

  private static DemonstrationAccount of(String organisation, String name, String title) {
    return new DemonstrationAccount(name, Role.PARTNER, List.of(), organisation, false, title);
  }

  private static DemonstrationAccount national(Role role, String name, String title) {
    return new DemonstrationAccount(name, role, List.of(), null, true, title);
  }
}
