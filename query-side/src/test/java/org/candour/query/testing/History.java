package org.candour.query.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.FactCorrected;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyNotOwed;
import org.candour.events.duties.DutyUndetermined;
import org.candour.events.entry.Source;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.TakenAdvice;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.ClosureTimelinePublished;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.OrganisationNotified;
import org.candour.events.estate.closure.terms.ImpactTerms;
import org.candour.events.estate.closure.terms.Milestone;
import org.candour.events.estate.development.AccessAssessed;
import org.candour.events.estate.development.DesignFixed;
import org.candour.events.estate.development.DevelopmentAdviceTaken;
import org.candour.events.estate.development.DevelopmentGroupsHeard;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.development.FirstPrisonersReceived;
import org.candour.events.estate.development.Journey;
import org.candour.events.estate.development.PartnersConvened;
import org.candour.events.estate.development.ServiceLocationReviewed;
import org.candour.events.estate.development.SiteEarmarked;
import org.candour.events.estate.development.SiteTerms;
import org.candour.events.estate.establishment.EstablishmentProfileBuilder;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.estate.establishment.Population;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.ReformStatusEnded;
import org.candour.events.estate.establishment.SiteSaleAnnounced;
import org.candour.events.estate.establishment.SiteSold;
import org.candour.events.estate.establishment.Standing;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.estate.establishment.UseSuspended;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.events.personal.PersonId;
import org.jspecify.annotations.Nullable;

/** A history in which every event occurs, on two prisons and a development. */
public final class History implements Examples {

  public static final EstablishmentCode HOLLOWAY = new EstablishmentCode("HYI");
  public static final EstablishmentCode CANTERBURY = new EstablishmentCode("CYI");
  public static final ClosureId HOLLOWAY_CLOSURE =
      new ClosureId("00000000-0000-4000-8000-000000000001");
  public static final ClosureId CANTERBURY_CLOSURE =
      new ClosureId("00000000-0000-4000-8000-000000000002");
  public static final DevelopmentId BERWYN =
      new DevelopmentId("00000000-0000-4000-8000-000000000003");
  public static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  public static final Source HANSARD =
      new Source("Hansard", "Parliament", null, null, null, Source.Confidence.HIGH, null);

  private History() {}

  @Override
  public List<Draft> drafts() {
    return everything();
  }

  /**
   * Every event of the estate, and every shared one, at least once; the first entries are
   * Holloway's closure.
   */
  public static List<Draft> everything() {
    List<Draft> all = new ArrayList<>(holloway());
    all.addAll(canterbury());
    all.addAll(otherwise());
    all.addAll(development());
    all.add(
        Draft.entry(
            CANTERBURY_CLOSURE.stream(),
            "2013-02-01",
            new DutyNotOwed(finding("a-duty-of-others", null, "It did not apply"), null),
            CANTERBURY.stream()));
    all.add(
        Draft.entry(
            CANTERBURY.stream(), "2017-12", new ReformStatusEnded(CANTERBURY, "A trial ended")));
    return all;
  }

  /** Entries 0 to 6: Holloway is registered, announced, and closes after 205 days. */
  public static List<Draft> holloway() {
    StreamId closure = HOLLOWAY_CLOSURE.stream();
    StreamId prison = HOLLOWAY.stream();
    return List.of(
        Draft.entry(prison, "1852", registered(HOLLOWAY, "Holloway", Standing.IN_USE)),
        Draft.entry(
                closure,
                "2015-11-25",
                new ClosureAnnounced(
                    ClosureTermsBuilder.builder()
                        .establishment(HOLLOWAY)
                        .kind(ClosureKind.FULL)
                        .plannedOn(PartialDate.parse("2016-07"))
                        .places(591)
                        .reason("The estate is to be renewed")
                        .statedBy("Chancellor of the Exchequer")
                        .build(),
                    true,
                    false))
            .with(Draft.circumstances("2015-11-25", HANSARD, List.of(), null)),
        Draft.entry(closure, "2015-11-26", new OrganisationNotified(CHARITY, "letter"), prison),
        Draft.entry(closure, "2016-06-17", new LastPrisonersLeft(), prison),
        Draft.entry(
            closure,
            "2016-06-17",
            new DutyMet(finding("closure-notice", null, "205 days lay between")),
            prison),
        Draft.entry(closure, "2016-07", new ClosureCompleted(591, null), prison),
        Draft.entry(
                closure,
                "2016-07",
                new FactCorrected(
                    1,
                    "plannedOn",
                    CandourJson.mapper().readTree("\"2016-07\""),
                    CandourJson.mapper().readTree("\"2016-06\""),
                    FactCorrected.Standing.CONTESTED,
                    "A newspaper gives June"),
                prison)
            .with(Draft.circumstances("2016-07", HANSARD, List.of(1L), null)));
  }

  /** Canterbury: a likely closure, put off, 80 days, breached; the order, the plans, the advice. */
  public static List<Draft> canterbury() {
    StreamId c = CANTERBURY_CLOSURE.stream();
    StreamId p = CANTERBURY.stream();
    return List.of(
        Draft.entry(p, "unknown", registered(CANTERBURY, "Canterbury", Standing.IN_USE)),
        Draft.entry(
            c,
            "2012-12",
            new ClosureLikelyStated(CANTERBURY, ClosureKind.FULL, "It is old", "A minister")),
        Draft.entry(
            c,
            "2013-01-10",
            new ClosureAnnounced(
                ClosureTermsBuilder.builder()
                    .establishment(CANTERBURY)
                    .kind(ClosureKind.FULL)
                    .places(284)
                    .build(),
                false,
                false)),
        Draft.entry(
            c,
            "2013-01-11",
            new ClosureTimelinePublished(
                List.of(new Milestone("Last visits", PartialDate.parse("2013-03")))),
            p),
        Draft.entry(c, "2013-01-12", new FamiliesInformed("A letter to each"), p),
        Draft.entry(
            c,
            "2013-01-20",
            new ImpactAssessed(
                new ImpactTerms(List.of(CHARITY), List.of("Visits"), 120, List.of("A bus"))),
            p),
        Draft.entry(
            c,
            "2013-01-21",
            new ExitPlanAgreed(CHARITY, "Visits", "Elmley", LocalDate.of(2013, 3, 1)),
            p),
        Draft.entry(c, "2013-02-28", new ExitPlanCompleted(CHARITY, "Visits"), p),
        Draft.entry(c, "2013-01-22", new ClosureAdviceTaken(taken("Wait a year", "2013-01-20")), p),
        Draft.entry(
            c,
            "2013-01-23",
            new ClosureGroupsHeard(List.of("Staff"), List.of("Families"), "One meeting"),
            p),
        Draft.entry(
            c,
            "2013-02-01",
            new ClosurePostponed(PartialDate.parse("2013-04-30"), "Places were short"),
            p),
        Draft.entry(
            c,
            "2013-03-15",
            new ClosureOrderMade(
                "SI 2013/555",
                PartialDate.parse("2013-03-16"),
                PartialDate.parse("2013-04-01"),
                true,
                "Special reasons: none nearer"),
            p),
        Draft.entry(c, "2013-03-31", new LastPrisonersLeft(), p),
        Draft.entry(
            c,
            "2013-03-31",
            new DutyBreached(
                finding("closure-notice", CHARITY.value(), "80 days lay between"),
                new Days(11, 12L),
                null,
                DutyBreached.Standing.UNEXPLAINED_IMPORT),
            p),
        Draft.entry(
            c,
            "2013-03-31",
            new DutyUndetermined(finding("closure-order", null, "The day is not known")),
            p),
        Draft.entry(c, "2013-04", new ClosureRescinded("Bought by a university"), p));
  }

  private static List<Draft> otherwise() {
    StreamId p = CANTERBURY.stream();
    return List.of(
        Draft.entry(
            p, "2010", new EstablishmentReRoled(CANTERBURY, "Trainer", Population.MEN, "Demand")),
        Draft.entry(
            p, "2011-02", new UseSuspended(CANTERBURY, "A fire", PartialDate.parse("2011-06"))),
        Draft.entry(p, "2011-06-01", new UseResumed(CANTERBURY)),
        Draft.entry(p, "2016", new ReformPrisonDesignated(CANTERBURY, "Own budget", false)),
        Draft.entry(
            p,
            "2016-02",
            new GovernorAppointed(
                CANTERBURY, new PersonId("00000000-0000-4000-8000-000000000009"), true)),
        Draft.entry(p, "2014", new SiteSaleAnnounced(CANTERBURY, "To the highest bid")),
        Draft.entry(
            p, "2014-04", new SiteSold(CANTERBURY, "A university", new Money(720_000_000, "GBP"))));
  }

  private static List<Draft> development() {
    StreamId d = BERWYN.stream();
    EstablishmentCode code = new EstablishmentCode("BWI");
    return List.of(
        Draft.entry(
            d,
            "2013-09-04",
            new SiteEarmarked(new SiteTerms("Berwyn", "Wrexham", null, 2106, false))),
        Draft.entry(
            d,
            "2014-01",
            new PartnersConvened(List.of(CHARITY), List.of("A choir"), "To plan together")),
        Draft.entry(
            d,
            "2014-02",
            new AccessAssessed(List.of(new Journey("Wrexham", "bus", 25)), "A hall", "Good")),
        Draft.entry(d, "2014-03", new ServiceLocationReviewed("At the gate", "Step-free")),
        Draft.entry(d, "2014-04", new DevelopmentAdviceTaken(taken("Smaller", "2014-03"))),
        Draft.entry(
            d, "2014-05", new DevelopmentGroupsHeard(List.of("Neighbours"), List.of(), null)),
        Draft.entry(d, "2014-06", new DesignFixed("Three blocks", 2106)),
        Draft.entry(d, "2017-02-28", new FirstPrisonersReceived(code)),
        Draft.entry(d, "2017-03", new EstablishmentOpened(code, 2106, "Public")));
  }

  public static EstablishmentRegistered registered(
      EstablishmentCode code, String name, Standing standing) {
    return new EstablishmentRegistered(
        code,
        EstablishmentProfileBuilder.builder()
            .name(name)
            .kinds(List.of("HMP"))
            .categories(List.of("B"))
            .estate(Population.MEN)
            .town(name)
            .standing(standing)
            .build());
  }

  public static DutyFinding finding(String duty, @Nullable String organisation, String finding) {
    return new DutyJudged.DutyFinding(
        duty,
        1,
        "Three months’ notice is given",
        false,
        true,
        organisation,
        Basis.ACTUAL,
        null,
        PartialDate.parse("2013-01-10"),
        PartialDate.parse("2013-03-31"),
        new Days(80, 80L),
        finding);
  }

  /** No group is in this history: the link leads to an entry that is. */
  private static TakenAdvice taken(String text, String givenOn) {
    return new TakenAdvice(
        new Link(0, CANTERBURY_CLOSURE.stream()),
        "Advisory board",
        AdvisoryGroupKind.WOMEN,
        PartialDate.parse(givenOn),
        text);
  }
}
