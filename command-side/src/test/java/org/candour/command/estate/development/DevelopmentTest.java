package org.candour.command.estate.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.BERWYN;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.READING;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;
import static org.candour.command.Scenario.undetermined;

import java.util.List;
import org.candour.command.Adviser;
import org.candour.command.Scenario;
import org.candour.command.estate.AdviceRecord.AdviceAboutSomethingElse;
import org.candour.command.estate.development.DevelopmentRefusals.DevelopmentOfAnotherEstablishment;
import org.candour.command.stream.StreamCommand;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.estate.development.DesignFixed;
import org.candour.events.estate.development.DevelopmentAdviceTaken;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.development.FirstPrisonersReceived;
import org.candour.events.estate.development.PartnersConvened;
import org.candour.events.estate.development.SiteEarmarked;
import org.candour.events.estate.development.SiteTerms;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The course of one development, and its duty in the women's estate. */
class DevelopmentTest {

  private static final DevelopmentId SITE =
      new DevelopmentId("00000000-0000-4000-8000-000000000002");
  private static final Event FOR_WOMEN =
      new SiteEarmarked(new SiteTerms("New", "Here", null, null, true));
  private static final Event FOR_MEN =
      new SiteEarmarked(new SiteTerms("New", "Here", null, null, false));
  private static final Event FIXED = new DesignFixed("Houses", null);
  private static final Adviser ADVISER = Adviser.women(SITE.stream(), "2017-01-10");
  private static final Event ADVISED = new DevelopmentAdviceTaken(ADVISER.taken());
  private static final FixDesign FIX = new FixDesign(SITE, "Houses", null);
  private static final TakeAdviceOnDevelopment TAKE =
      new TakeAdviceOnDevelopment(SITE, Adviser.ADVICE);

  @Test
  void aDesignForWomenIsFixedWithAdvice() {
    given(on("2017-01-01", FOR_WOMEN), on("2017-02-01", ADVISED))
        .when(at("2017-03-01", FIX))
        .expect(FIXED, met("womens-estate-advice"));
  }

  @Test
  void aDesignForWomenWithoutAdviceNeedsAnExplanation() {
    Scenario earmarked = given(on("2017-01-01", FOR_WOMEN));

    earmarked.when(at("2017-03-01", FIX)).expectToNeedExplanation(breached("womens-estate-advice"));
    earmarked
        .when(at("2017-03-01", FIX).because("No time"))
        .expect(FIXED, breached("womens-estate-advice").explained("No time"));
    earmarked
        .when(at("2017-03-01", FIX).importedFrom(REPORT))
        .expect(FIXED, undetermined("womens-estate-advice"));
  }

  @Test
  void aDesignForWomenWasFreeBeforeTheDuty() {
    given(on("2014-01-01", FOR_WOMEN)).when(at("2016-06-30", FIX)).expect(FIXED);
  }

  @Test
  void aDesignForMenNeedsNoSuchAdvice() {
    given(on("2017-01-01", FOR_MEN)).when(at("2017-03-01", FIX)).expect(FIXED);
  }

  @Test
  void adviceBeforeTheDesignThatIsPutOnRecordAfterItMeetsTheDutyOnce() {
    Scenario fixed = ADVISER.in(given(on("2017-01-01", FOR_WOMEN), on("2017-03-01", FIXED)));

    fixed.when(at("2017-04-01", TAKE)).expect(ADVISED, met("womens-estate-advice"));
    fixed.and(on("2017-04-01", ADVISED)).when(at("2017-05-01", TAKE)).expect(ADVISED);
  }

  @Test
  void adviceBeforeTheDesignIsJudgedWithTheDesign() {
    ADVISER.in(given(on("2017-01-01", FOR_WOMEN))).when(at("2017-02-01", TAKE)).expect(ADVISED);
  }

  @Test
  void adviceAfterTheDesignDoesNotMeetTheDuty() {
    Adviser late = Adviser.women(SITE.stream(), "2017-03-15");
    late.in(given(on("2017-01-01", FOR_WOMEN), on("2017-03-01", FIXED)))
        .when(at("2017-04-01", TAKE))
        .expect(new DevelopmentAdviceTaken(late.taken()));
  }

  @Test
  void adviceOfAnotherGroupThanOneForWomenDoesNotMeetTheDuty() {
    Adviser sector = new Adviser(AdvisoryGroupKind.SECTOR, SITE.stream(), "2017-01-10");
    given(on("2017-01-01", FOR_WOMEN), on("2017-02-01", new DevelopmentAdviceTaken(sector.taken())))
        .when(at("2017-03-01", FIX))
        .expectToNeedExplanation(breached("womens-estate-advice"));
  }

  @Test
  void adviceOnSomethingElseIsRefused() {
    Adviser.women(CANTERBURY.stream(), "2017-01-10")
        .in(given(on("2017-01-01", FOR_WOMEN)))
        .when(at("2017-02-01", TAKE))
        .expectRefusal(AdviceAboutSomethingElse.class);
  }

  @Test
  void aDevelopmentBecomesOneEstablishmentNotTwo() {
    given(on("2017-01-01", FOR_MEN), on("2017-02-28", new FirstPrisonersReceived(BERWYN)))
        .when(at("2017-10-30", new OpenEstablishment(SITE, READING, null, null)))
        .expectRefusal(DevelopmentOfAnotherEstablishment.class)
        .naming("recorded", BERWYN);
    given(on("2017-01-01", FOR_MEN), on("2017-02-28", new EstablishmentOpened(BERWYN, null, null)))
        .when(at("2017-10-30", new ReceiveFirstPrisoners(SITE, READING)))
        .expectRefusal(DevelopmentOfAnotherEstablishment.class);
  }

  @Test
  void prisonersMayArriveBeforeOrAfterTheOfficialOpening() {
    given(on("2017-01-01", FOR_MEN), on("2017-10-30", new EstablishmentOpened(BERWYN, null, null)))
        .when(at("2017-02-28", new ReceiveFirstPrisoners(SITE, BERWYN)))
        .expect(new FirstPrisonersReceived(BERWYN));
  }

  @Test
  void whatHappensConcernsTheEstablishmentOnceItIsKnown() {
    given(on("2017-01-01", FOR_MEN), on("2017-02-28", new FirstPrisonersReceived(BERWYN)))
        .when(at("2017-03-01", FIX))
        .expectAllToConcern(BERWYN.stream());
    givenNothing()
        .when(
            at(
                "2017-01-01",
                new EarmarkSite(SITE, new SiteTerms("New", "Here", READING, null, false))))
        .expectAllToConcern(READING.stream());
  }

  @Test
  void everythingConcernsWhatStoodThereBeforeAndWhatItBecame() {
    DevelopmentState received =
        evolve(
            evolve(
                new DevelopmentState.NotEarmarked(),
                new SiteEarmarked(new SiteTerms("New", "Here", READING, null, false))),
            new FirstPrisonersReceived(BERWYN));

    assertThat(received.concerns()).containsExactlyInAnyOrder(READING.stream(), BERWYN.stream());
  }

  private static DevelopmentState evolve(DevelopmentState state, DevelopmentEvent event) {
    return new DevelopmentDecider().evolve(state, event, PartialDate.parse("2017-01-01"));
  }

  @Test
  void aDevelopmentIsTheFormerEstablishmentsIfThereWasOne() {
    assertThat(earmark(READING).within()).containsExactly(READING.stream());
    assertThat(earmark(null).within()).isEmpty();
  }

  private static StreamCommand earmark(@Nullable EstablishmentCode former) {
    return new EarmarkSite(SITE, new SiteTerms("Five Wells", "Here", former, null, false));
  }

  @Test
  void partnersAreConvenedBeforeTheDesignIsFixed() {
    ConvenePartners convene = new ConvenePartners(SITE, List.of(), List.of("A council"), "Plan");
    PartnersConvened convened = new PartnersConvened(List.of(), List.of("A council"), "Plan");
    DesignFixed fixed = new DesignFixed("Houses", null);
    SiteEarmarked earmarked =
        new SiteEarmarked(new SiteTerms("A prison", "A field", null, 1500, false));

    given(on("2018-01-01", earmarked), on("2019-01-01", fixed))
        .when(at("2019-06-01", convene))
        .expectToNeedExplanation(breached("partners-before-design"));
    given(on("2018-01-01", earmarked), on("2019-01-01", fixed))
        .when(at("2018-06-01", convene))
        .expect(convened, met("partners-before-design"));
    given(on("2018-01-01", earmarked), on("2018-06-01", convened))
        .when(at("2019-01-01", FIX))
        .expect(fixed, met("partners-before-design"));
  }
}
