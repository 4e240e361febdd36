package org.candour.ops.standalone.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.ops.standalone.example.Example;
import org.jspecify.annotations.Nullable;

/**
 * An account to try Candour with. Everybody knows its password, so it is nobody's.
 *
 * @param name what one signs in with, and the id that entries carry
 * @param establishments codes of the establishments that the role is held at
 * @param organisation the org-id of the organisation that the role is held for, if any
 * @param national whether the role is held for everywhere
 * @param title who this would be, for the sign-in page
 * @param first what to look at first in the example, which is on its desk or near it
 */
public record DemonstrationAccount(
    String name,
    Role role,
    List<String> establishments,
    @Nullable String organisation,
    boolean national,
    String title,
    String first) {

  /** The password of every account, and the secret of its client. */
  public static final String PASSWORD = "demo";

  /** The account that loads the chronicle. */
  public static final String REGISTRAR = "registrar";

  private static final String XAA = Example.code(0);
  private static final String XAE = Example.code(4);

  /**
   * Every role, at two of the example’s prisons, in three of its organisations, and nationally:
   * none of a prison or an organisation that there is.
   */
  public static final List<DemonstrationAccount> ALL =
      List.of(
          at(
              XAA,
              Role.EXECUTIVE_GOVERNOR,
              "governor-xaa",
              "Governor of fictional prison XAA",
              "the concern that nobody answered, and the room promised to the board"),
          at(
              XAE,
              Role.EXECUTIVE_GOVERNOR,
              "governor-xae",
              "Governor of fictional prison XAE",
              "the closure of the prison, announced at short notice and explained"),
          at(
              XAA,
              Role.BOARD_MEMBER,
              "board-xaa",
              "Member of the board of XAA",
              "what was recorded since the board last met, and the promises it is owed"),
          at(
              XAE,
              Role.BOARD_MEMBER,
              "board-xae",
              "Member of the board of XAE",
              "the question that the ministry has not answered; then replay the closure"),
          at(
              XAA,
              Role.BOARD_CLERK,
              "clerk-xaa",
              "Clerk of the board of XAA",
              "the meeting that is to be called, and the minutes of the last"),
          at(
              XAE,
              Role.BOARD_CLERK,
              "clerk-xae",
              "Clerk of the board of XAE",
              "the next meeting: call it, with the closure on its agenda"),
          at(
              XAA,
              Role.COMMISSIONER,
              "commissioner-xaa",
              "Commissioner for XAA",
              "the agreement whose funding ends within a year, and who else bid"),
          new DemonstrationAccount(
              "commissioner",
              Role.COMMISSIONER,
              List.of(),
              Example.COMMISSIONER,
              true,
              "Commissioner for all prisons, of a fictional body",
              "the grant that it pays, which ends in a few months"),
          of(
              Example.organisation(1),
              "partner-one",
              "Partner: fictional charity 1, at XAA",
              "its concern that waits for an answer: take it further"),
          of(
              Example.organisation(20),
              "partner-two",
              "Partner: fictional charity 20, at XAE",
              "when it was told of the closure, and its own concerns"),
          national(
              Role.NATIONAL_OVERSIGHT,
              "oversight",
              "National oversight",
              "the failures whose plan is overdue, and the questions of boards"),
          national(
              Role.INSPECTOR,
              "inspector",
              "Inspector",
              "the inspection that is not published yet: judge a standard"),
          national(
              Role.REGISTRAR,
              REGISTRAR,
              "Registrar",
              "the duties broken and not explained, and an entry to correct"),
          national(
              Role.AUDITOR, "auditor", "Auditor", "the reading log: who read what is not public"));

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

  private static DemonstrationAccount at(
      String code, Role role, String name, String title, String first) {
    return new DemonstrationAccount(name, role, List.of(code), null, false, title, first);
  }

  private static DemonstrationAccount of(
      String organisation, String name, String title, String first) {
    return new DemonstrationAccount(
        name, Role.PARTNER, List.of(), organisation, false, title, first);
  }

  private static DemonstrationAccount national(Role role, String name, String title, String first) {
    return new DemonstrationAccount(name, role, List.of(), null, true, title, first);
  }
}
