package org.candour.query.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.query.api.FacetFilters;
import org.candour.query.duties.DueView;
import org.candour.query.testing.Examples;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.view.filter.RowFilters;
import org.candour.query.web.desk.Desks.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DesksTest {

  /** Where a desk leads to a file of commands, each of which has its own rights. */
  private static final String FILE_OF_COMMANDS = "import";

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final LocalDate MEETING = LocalDate.of(2026, 12, 14);
  private static final Place BRIXTON = new Place(new EstablishmentCode("BXI").stream());
  private static final Place CHARITY = new Place(new OrganisationId("GB-CHC-1074546").stream());

  @Test
  void aBoardMemberSeesWhatIsLatePromisedAskedForAndDueBeforeTheBoardMeets() {
    assertThat(shown(Role.BOARD_MEMBER, BRIXTON))
        .containsExactly(
            "Late: due concerns=establishment/BXI open=yes silent=yes",
            "Promised by the prison: commitments by=BXI open=yes",
            "Asked for by the board: due concerns=establishment/BXI kind=ASKED_ACTION open=yes",
            "Falls due before the board meets: due concerns=establishment/BXI on-from=2026-11-29"
                + " on-to=2026-12-14 open=yes silent=no",
            "Asked by the board, not yet answered: escalations board=BXI state=WAITING",
            "aside Concerns that wait for an answer: concerns establishment=BXI state=WAITING",
            "aside Failures that are not over: failures establishment=BXI open=yes",
            "aside Duties broken: breaches concerns=establishment/BXI stands=yes");
  }

  @Test
  void aBoardClerkSeesTheMeetingToCallAndAnswersToPutToTheBoard() {
    assertThat(shown(Role.BOARD_CLERK, BRIXTON))
        .contains(
            "The board is to meet: due concerns=establishment/BXI kind=MEETING open=yes",
            "Asked for by the board: due concerns=establishment/BXI kind=ASKED_ACTION open=yes",
            "Answers to the board’s questions: escalations board=BXI state=ANSWERED")
        .hasSize(8);
    assertThat(verbs(Role.BOARD_CLERK, BRIXTON))
        .contains("call-meeting", "hold-meeting", "record-resolution", "close-escalation");
  }

  @Test
  void aGovernorSeesWhatIsAskedOfThemFirstThenWhatTheyPromised() {
    assertThat(shown(Role.EXECUTIVE_GOVERNOR, BRIXTON).subList(0, 8))
        .containsExactly(
            "Late: due concerns=establishment/BXI open=yes silent=yes",
            "Concerns for you to answer: concerns state=WAITING to=BXI",
            "Access for you to decide on: access-requests establishment=BXI state=WAITING",
            "Asked of you by the board: due concerns=establishment/BXI kind=ASKED_ACTION open=yes",
            "Recommendations for you to answer: recommendations state=WAITING to=BXI",
            "Requests for information to answer: information-requests of=BXI state=WAITING",
            "What you promised: commitments by=BXI open=yes",
            "Falls due within 30 days: due concerns=establishment/BXI on-from=2026-11-29"
                + " on-to=2026-12-29 open=yes silent=no");
  }

  @Test
  void aCommissionerSeesFundingThatEndsRoundsAndAssessments() {
    assertThat(shown(Role.COMMISSIONER, BRIXTON))
        .contains(
            "Funding that ends within 12 months: agreements ends-from=2026-11-29"
                + " ends-to=2027-11-29 establishment=BXI state=IN_FORCE",
            "Rounds that are open: rounds establishment=BXI state=INVITED",
            "Agreements whose performance is to be assessed: due concerns=establishment/BXI"
                + " kind=ASSESSMENT open=yes");
    assertThat(shown(Role.COMMISSIONER, CHARITY))
        .contains(
            "Funding that ends within 12 months: agreements ends-from=2026-11-29"
                + " ends-to=2027-11-29 payer=GB-CHC-1074546 state=IN_FORCE",
            "Rounds that are open: rounds state=INVITED");
  }

  @Test
  void aPartnerSeesBothSidesOfPromisesAndOfConcerns() {
    assertThat(shown(Role.PARTNER, CHARITY))
        .contains(
            "Concerns for you to answer: concerns state=WAITING to=GB-CHC-1074546",
            "Your concerns that wait for an answer: concerns from=GB-CHC-1074546 state=WAITING",
            "Answers to your concerns: concerns from=GB-CHC-1074546 state=ANSWERED",
            "What you promised: commitments by=GB-CHC-1074546 open=yes",
            "What you were promised: commitments open=yes to=GB-CHC-1074546",
            "aside Access that you asked for: access-requests organisation=GB-CHC-1074546"
                + " state=WAITING");
    assertThat(Desks.of(new Seat(Role.PARTNER, CHARITY), TODAY, null).news())
        .isEqualTo("What you were told, and when");
  }

  @Test
  void nationalOversightSeesFailuresQuestionsAndDutiesBrokenEverywhere() {
    assertThat(shown(Role.NATIONAL_OVERSIGHT, Place.EVERYWHERE))
        .containsExactly(
            "Late: due open=yes silent=yes",
            "Failures that are not over: failures open=yes",
            "Boards’ questions that wait for an answer: escalations state=WAITING",
            "Duties broken in the last 3 months: breaches on-from=2026-08-29 stands=yes",
            "Falls due within 30 days: due on-from=2026-11-29 on-to=2026-12-29 open=yes silent=no",
            "aside Recommendations that wait for an answer: recommendations state=WAITING",
            "aside Outcomes of which prisons and inspectors say different things: outcomes"
                + " divergent=yes");
  }

  @Test
  void anInspectorSeesInspectionsToFinishAndRecommendations() {
    assertThat(shown(Role.INSPECTOR, Place.EVERYWHERE))
        .startsWith(
            "Inspections that are not published: inspection-workspaces abandoned=no published=no",
            "Late: due open=yes silent=yes",
            "Recommendations that wait for an answer: recommendations state=WAITING",
            "Failures that are not over: failures open=yes")
        .contains(
            "aside Recommendations that were answered, whose progress can be judged:"
                + " recommendations state=ANSWERED");
  }

  @Test
  void aRegistrarAndAnAuditorSeeWhatIsUnexplainedAndDisputed() {
    assertThat(shown(Role.REGISTRAR, Place.EVERYWHERE))
        .contains(
            "Duties broken and not explained: breaches explained=no stands=yes",
            "aside Promises of which it was disputed that they are kept: commitments"
                + " state=DISPUTED");
    assertThat(shown(Role.AUDITOR, Place.EVERYWHERE))
        .contains("Duties broken and not explained: breaches explained=no stands=yes");
    assertThat(Desks.of(new Seat(Role.AUDITOR, Place.EVERYWHERE), TODAY, null).elsewhere())
        .extracting(site -> String.join("/", site.segments()))
        .containsExactly("reading-log", "status");
  }

  @Test
  void whatIsPastIsLateOnlyOnceTheLedgerRecordedThatNothingCame() {
    assertThat(of("2026-10-29", true)).containsExactly("late");
    assertThat(of("2026-10-29", false)).isEmpty();
    assertThat(of("2026-11-29", false)).containsExactly("due");
    assertThat(of("2026-12-14", false)).containsExactly("due");
    assertThat(of("2026-12-15", false)).isEmpty();
  }

  /** The parts of a board member’s desk on which an answer stands that is due at Brixton. */
  private static List<String> of(String day, boolean silent) {
    var row = DayReasonsTest.due(PartialDate.parse(day), silent);
    return Desks.of(new Seat(Role.BOARD_MEMBER, BRIXTON), TODAY, MEETING).parts().stream()
        .filter(part -> part.view().equals("due"))
        .filter(part -> RowFilters.matching(new DueView(), part.filters()).test(row))
        .map(DeskPart::id)
        .toList();
  }

  @Test
  void somebodySitsWhereTheyActAndNowhereElse() {
    EstablishmentCode holloway = new EstablishmentCode("HYI");
    EstablishmentCode brixton = new EstablishmentCode("BXI");
    Account two =
        new Account("x", Set.of(Role.BOARD_MEMBER), Set.of(holloway, brixton), null, false, null);

    assertThat(Desks.of(two))
        .containsExactly(
            new Seat(Role.BOARD_MEMBER, BRIXTON),
            new Seat(Role.BOARD_MEMBER, new Place(holloway.stream())));
    assertThat(Desks.of(new Account("x", Set.of(Role.PARTNER), Set.of(), null, false, null)))
        .isEmpty();
    assertThat(Desks.of(new Account("x", Set.of(Role.COMMISSIONER), Set.of(), null, true, null)))
        .containsExactly(new Seat(Role.COMMISSIONER, Place.EVERYWHERE));
  }

  /** A list that did not take a filter would show more than was counted. */
  @Test
  void everyPartAsksItsListForWhatThatOffers() {
    Map<String, View<?>> views =
        Examples.views().stream().collect(Collectors.toMap(View::name, view -> view));
    for (DeskPart part : everyPart()) {
      View<?> view = views.get(part.view());
      assertThat(view).as(part.view()).isNotNull();
      assertThat(FacetFilters.names(view)).as(part.title()).containsAll(part.filters().keySet());
      for (Facet<?> facet : view.facets()) {
        String value = part.filters().get(facet.name());
        if (value != null && !facet.choices().isEmpty()) {
          assertThat(facet.choices()).as(part.title()).contains(value);
        }
      }
      assertThat(RowFilters.of(view, part.filters())).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "LEDGER_CLERK")
  void partsAreToldApartAndEachSaysThatItIsEmpty(Role role) {
    List<DeskPart> parts = Desks.of(new Seat(role, place(role)), TODAY, MEETING).parts();
    assertThat(parts).extracting(DeskPart::id).doesNotHaveDuplicates();
    assertThat(parts).extracting(DeskPart::title).doesNotHaveDuplicates();
    assertThat(parts).extracting(DeskPart::empty).allMatch(words -> words.matches("No .+[.]"));
  }

  /** As the table says that is made from the commands. */
  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "LEDGER_CLERK")
  void nobodyIsLedToRecordWhatTheirRoleMayNot(Role role) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../docs/authority.md"));
    List<String> heads =
        lines.stream()
            .filter(line -> line.startsWith("| command |"))
            .flatMap(line -> Arrays.stream(line.split("[|]", -1)))
            .map(String::strip)
            .toList();
    int column = heads.indexOf(role.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    assertThat(column).isPositive();
    Set<String> may =
        lines.stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("[|]", -1))
            .filter(cells -> !cells[column].isBlank())
            .map(cells -> cells[1].strip().replace("`", ""))
            .collect(Collectors.toSet());
    assertThat(may).containsAll(verbs(role, place(role)));
  }

  private static List<DeskPart> everyPart() {
    List<DeskPart> parts = new ArrayList<>();
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.LEDGER_CLERK))) {
      parts.addAll(Desks.of(new Seat(role, place(role)), TODAY, MEETING).parts());
    }
    parts.addAll(Desks.of(new Seat(Role.COMMISSIONER, CHARITY), TODAY, null).parts());
    return parts;
  }

  private static Place place(Role role) {
    return switch (role) {
      case EXECUTIVE_GOVERNOR, BOARD_MEMBER, BOARD_CLERK, COMMISSIONER -> BRIXTON;
      case PARTNER -> CHARITY;
      case NATIONAL_OVERSIGHT, INSPECTOR, REGISTRAR, AUDITOR, LEDGER_CLERK -> Place.EVERYWHERE;
    };
  }

  private static List<String> verbs(Role role, Place place) {
    Desk desk = Desks.of(new Seat(role, place), TODAY, MEETING);
    return Stream.concat(
            desk.verbs().stream(), desk.parts().stream().flatMap(part -> part.verbs().stream()))
        .map(DeskPart.Verb::command)
        .filter(command -> !command.equals(FILE_OF_COMMANDS))
        .toList();
  }

  private static List<String> shown(Role role, Place place) {
    return Desks.of(new Seat(role, place), TODAY, MEETING).parts().stream()
        .map(DesksTest::inBrief)
        .toList();
  }

  private static String inBrief(DeskPart part) {
    String filters =
        new TreeMap<>(part.filters())
            .entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    String aside = part.weight() == DeskPart.Weight.ASIDE ? "aside " : "";
    return aside + part.title() + ": " + part.view() + " " + filters;
  }
}
