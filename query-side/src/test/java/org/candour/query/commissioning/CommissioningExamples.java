package org.candour.query.commissioning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Theme;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.CommissioningScope;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.PerformanceRating;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.ClaimRecovered;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.NeedTerms;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentPublished;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentTerms;
import org.candour.events.commissioning.needsassessment.Priority;
import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.commissioning.provisionmap.OverlapRecorded;
import org.candour.events.commissioning.provisionmap.Provision;
import org.candour.events.commissioning.provisionmap.ProvisionMapTerms;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.AwardTerms;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidTerms;
import org.candour.events.commissioning.round.BidTermsBuilder;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDeclined;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundStopped;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.commissioning.round.RoundTermsBuilder;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.candour.query.testing.History;

/**
 * Every event of commissioning at least twice: with everything said, and with as little as may be.
 */
public final class CommissioningExamples implements Examples {

  private static final EstablishmentCode PRISON = new EstablishmentCode("HYI");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final StreamId NEEDS_ASSESSMENT = StreamId.parse("needs-assessment/" + id(2));

  private CommissioningExamples() {}

  private static String id(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  @Override
  public List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    drafts.addAll(provisionMap());
    drafts.addAll(needsAssessment());
    drafts.addAll(agreement());
    drafts.addAll(round());
    return drafts;
  }

  private static List<Draft> provisionMap() {
    StreamId stream = StreamId.parse("provision-map/" + id(1));
    return List.of(
        Draft.entry(
            stream,
            "2026-01-10",
            new ProvisionMapped(
                new ProvisionMapTerms(
                    PRISON,
                    History.BERWYN,
                    List.of(new Provision("Art", CHARITY, null, 30)),
                    List.of(CHARITY),
                    "Some words about note"))),
        Draft.entry(
            stream,
            "2026-01-10",
            new ProvisionMapped(new ProvisionMapTerms(null, null, List.of(), List.of(), null))),
        Draft.entry(
            stream,
            "2026-02-11",
            new GapRecorded("Housing advice", "People who leave", 12, "Some words about note")),
        Draft.entry(stream, "2026-02-11", new GapRecorded("Housing advice", null, null, null)),
        Draft.entry(
            stream,
            "2026-03-12",
            new OverlapRecorded("Housing advice", List.of(CHARITY), "Some words about note")),
        Draft.entry(stream, "2026-03-12", new OverlapRecorded("Housing advice", List.of(), null)));
  }

  private static List<Draft> needsAssessment() {
    StreamId stream = StreamId.parse("needs-assessment/" + id(2));
    return List.of(
        Draft.entry(
            stream,
            "2026-01-10",
            new NeedsAssessmentStarted(
                new NeedsAssessmentTerms(
                    "Housing advice",
                    List.of(PRISON),
                    "Kent",
                    List.of(CHARITY),
                    List.of("Some words about others"),
                    "Some words about method"))),
        Draft.entry(
            stream,
            "2026-01-10",
            new NeedsAssessmentStarted(
                new NeedsAssessmentTerms(
                    "Housing advice", List.of(), null, List.of(), List.of(), null))),
        Draft.entry(
            stream,
            "2026-02-11",
            new NeedIdentified(
                new NeedTerms(
                    "Somewhere to live",
                    Priority.MEDIUM,
                    "People who leave",
                    12,
                    List.of(Theme.HOUSING)))),
        Draft.entry(
            stream,
            "2026-02-11",
            new NeedIdentified(
                new NeedTerms(
                    "Somewhere to live", Priority.LOW, "People who leave", null, List.of()))),
        Draft.entry(
            stream,
            "2026-03-12",
            new NeedsAssessmentPublished("Housing comes first", "Some words about where")),
        Draft.entry(
            stream, "2026-03-12", new NeedsAssessmentPublished("Housing comes first", null)));
  }

  private static List<Draft> round() {
    StreamId stream = StreamId.parse("round/" + id(3));
    return List.of(
        Draft.entry(
            stream,
            "2026-01-10",
            new RoundPlanned(
                new RoundTerms(
                    "Housing advice",
                    List.of(PRISON),
                    CHARITY,
                    new NeedsAssessmentId(id(2)),
                    CommissioningScope.LOCAL,
                    "Some words about scope reason",
                    List.of("Some words about co commissioners"),
                    new Money(7_200_000_00L, "GBP"),
                    true,
                    "Services for people who leave prison",
                    "The earlier provider closed",
                    ProcurementExemption.BELOW_THRESHOLD,
                    List.of(Theme.HOUSING),
                    new Money(7_000_000_00L, "GBP"),
                    PartialDate.parse("2027-04-01"),
                    PartialDate.parse("2030-03-31"),
                    "HOUSING-2026",
                    "ocds-abc123-0001"),
                List.of(new Link(3, NEEDS_ASSESSMENT)))),
        Draft.entry(
            stream,
            "2026-01-10",
            new RoundPlanned(
                RoundTermsBuilder.builder().title("Housing advice").build(), List.of())),
        Draft.entry(stream, "2026-02-11", new LotsDefined(List.of(new Lot("1", "North", null)))),
        Draft.entry(stream, "2026-02-11", new LotsDefined(List.of())),
        Draft.entry(stream, "2026-03-12", new LotsDeclined("There is no money")),
        Draft.entry(stream, "2026-03-12", new LotsDeclined(null)),
        Draft.entry(
            stream,
            "2026-04-13",
            new BidsInvited(
                LocalDate.parse("2027-03-31"), List.of(CHARITY), true, "Some words about asked")),
        Draft.entry(
            stream,
            "2026-04-13",
            new BidsInvited(LocalDate.parse("2027-03-31"), List.of(), false, null)),
        Draft.entry(
            stream,
            "2026-05-14",
            new BidRecorded(
                new BidTerms(
                    CHARITY, "1", List.of(CHARITY), 12, List.of("Some words about specialisms")))),
        Draft.entry(
            stream,
            "2026-05-14",
            new BidRecorded(BidTermsBuilder.builder().bidder(CHARITY).build())),
        Draft.entry(
            stream,
            "2026-06-15",
            new LotAwarded(
                new AwardTerms(
                    "1",
                    CHARITY,
                    List.of(CHARITY),
                    1,
                    new Money(7_200_000_00L, "GBP"),
                    DirectAwardGround.SINGLE_SUPPLIER,
                    "The best bid",
                    List.of(CHARITY),
                    PartialDate.parse("2027-04-01"),
                    PartialDate.parse("2030-03-31"),
                    "HOUSING-2026/1"),
                List.of(new Link(3, NEEDS_ASSESSMENT)),
                new Link(3, NEEDS_ASSESSMENT))),
        Draft.entry(
            stream,
            "2026-06-15",
            new LotAwarded(
                AwardTermsBuilder.builder().rationale("The best bid").build(), List.of(), null)),
        Draft.entry(
            stream,
            "2026-07-16",
            new NoticePublished(
                NoticeType.UK7, "2025/S 000-000001", new AgreementId(id(4)), "1", null)),
        Draft.entry(
            stream,
            "2026-07-16",
            new NoticePublished(NoticeType.UK6, null, null, null, LocalDate.parse("2026-07-28"))),
        Draft.entry(
            stream,
            "2026-08-17",
            new AwardChallenged("1", CHARITY, "Results were missed", "the High Court")),
        Draft.entry(
            stream, "2026-08-17", new AwardChallenged(null, null, "Results were missed", null)),
        Draft.entry(
            stream,
            "2026-09-18",
            new ChallengeDecided("1", ChallengeOutcome.UPHELD, "There is no money", null)),
        Draft.entry(
            stream,
            "2026-09-18",
            new ChallengeDecided(null, ChallengeOutcome.DISMISSED, "There is no money", null)),
        Draft.entry(stream, "2026-01-19", new RoundStopped("There is no money")),
        Draft.entry(stream, "2026-01-19", new RoundStopped("There is no money")));
  }

  private static List<Draft> agreement() {
    StreamId stream = StreamId.parse("agreement/" + id(4));
    return List.of(
        Draft.entry(
            stream,
            "2026-01-10",
            new AgreementSigned(
                new Link(3, NEEDS_ASSESSMENT),
                AgreementTermsBuilder.builder()
                    .provider(CHARITY)
                    .payer(CHARITY)
                    .under(new AgreementId(id(4)))
                    .establishments(List.of(PRISON))
                    .service("Housing advice")
                    .mechanism(FundingMechanism.GRANT)
                    .resultsShare(12)
                    .startsOn(PartialDate.parse("2027-03-31"))
                    .endsOn(PartialDate.parse("2027-03-31"))
                    .breakClause(true)
                    .whyNotGrant("Some words about why not grant")
                    .training("Some words about training")
                    .limitsComment(true)
                    .commentClause("Some words about comment clause")
                    .value(new Money(7_200_000_00L, "GBP"))
                    .leverage(new Money(7_200_000_00L, "GBP"))
                    .namedPartners(List.of(CHARITY))
                    .groups(List.of("Some words about groups"))
                    .area("Kent")
                    .pages(12)
                    .variationsAsked(12)
                    .variationsAgreed(12)
                    .lightTouch(true)
                    .indicators(4)
                    .framework("Services for people who leave prison")
                    .directAwardGround(DirectAwardGround.URGENCY)
                    .exemption(ProcurementExemption.HEALTH_SERVICES)
                    .whyNotCompeted("The earlier provider closed")
                    .themes(List.of(Theme.HOUSING))
                    .reference("HOUSING-2026/1/A")
                    .build(),
                PartialDate.parse("2025-03-01"),
                PartialDate.parse("2025-03-01"))),
        Draft.entry(
            stream,
            "2026-01-10",
            new AgreementSigned(
                null,
                AgreementTermsBuilder.builder()
                    .service("Housing advice")
                    .mechanism(FundingMechanism.CONTRACT)
                    .startsOn(PartialDate.UNKNOWN)
                    .build(),
                null,
                PartialDate.parse("2025-03-01"))),
        Draft.entry(
            stream,
            "2026-02-11",
            new PartnerEngaged(
                CHARITY,
                "Advice",
                12,
                new Money(7_200_000_00L, "GBP"),
                new Link(3, NEEDS_ASSESSMENT))),
        Draft.entry(stream, "2026-02-11", new PartnerEngaged(CHARITY, "Advice", null, null, null)),
        Draft.entry(
            stream,
            "2026-03-12",
            new AgreementVaried(
                "A longer term",
                new Party("HYI"),
                true,
                LocalDate.parse("2027-03-31"),
                new Money(7_200_000_00L, "GBP"),
                new Link(3, NEEDS_ASSESSMENT),
                null)),
        Draft.entry(
            stream,
            "2026-03-12",
            new AgreementVaried("A longer term", null, false, null, null, null, null)),
        Draft.entry(
            stream,
            "2026-04-13",
            new PaymentRecorded(
                new Money(7_200_000_00L, "GBP"), true, "Some words about period", CHARITY)),
        Draft.entry(
            stream,
            "2026-04-13",
            new PaymentRecorded(new Money(7_200_000_00L, "GBP"), false, null, null)),
        Draft.entry(
            stream,
            "2026-05-14",
            new PerformanceAssessed(PerformanceRating.OTHER, "It works", true, true)),
        Draft.entry(
            stream,
            "2026-05-14",
            new PerformanceAssessed(PerformanceRating.GOOD, "It works", false, null)),
        Draft.entry(
            stream,
            "2026-06-15",
            new NoticeGiven(
                PartialDate.parse("2027-03-31"),
                new Party("HYI"),
                "There is no money",
                LocalDate.parse("2027-03-31"))),
        Draft.entry(
            stream,
            "2026-06-15",
            new NoticeGiven(PartialDate.parse("2027-03-31"), null, "There is no money", null)),
        Draft.entry(
            stream, "2026-07-16", new AgreementEnded(Ending.EXPIRED, "Some words about note")),
        Draft.entry(stream, "2026-07-16", new AgreementEnded(Ending.TERMINATED, null)),
        Draft.entry(
            stream,
            "2026-08-17",
            new ClaimRaised(
                "2017-18",
                new Money(7_200_000_00L, "GBP"),
                "nearly £7.2 million",
                new Party("HYI"),
                "Results were missed",
                new Party("GB-CHC-1074546"))),
        Draft.entry(
            stream,
            "2026-08-17",
            new ClaimRaised(
                "2017-18",
                new Money(7_200_000_00L, "GBP"),
                null,
                null,
                "Results were missed",
                null)),
        Draft.entry(
            stream,
            "2026-09-18",
            new ClaimAbandoned("2017-18", new Money(7_200_000_00L, "GBP"), "There is no money")),
        Draft.entry(stream, "2026-09-18", new ClaimAbandoned("2017-18", null, "There is no money")),
        Draft.entry(
            stream, "2026-01-19", new ClaimRecovered("2017-18", new Money(7_200_000_00L, "GBP"))),
        Draft.entry(
            stream, "2026-01-19", new ClaimRecovered("2017-18", new Money(7_200_000_00L, "GBP"))),
        Draft.entry(stream, "2027-01-19", new AssessmentOverdue(LocalDate.parse("2027-01-19"))),
        Draft.entry(stream, "2028-01-19", new AssessmentOverdue(LocalDate.parse("2028-01-19"))),
        Draft.entry(
            stream, "2026-02-19", new NoticeOverdue(NoticeType.UK7, LocalDate.parse("2026-02-19"))),
        Draft.entry(
            stream,
            "2029-02-19",
            new NoticeOverdue(NoticeType.UK11, LocalDate.parse("2029-02-19"))),
        Draft.entry(
            stream,
            "2026-03-11",
            new ChangeAsked(
                "A lower price",
                LocalDate.parse("2027-03-31"),
                new Money(7_000_000_00L, "GBP"),
                new Party("HYI"))),
        Draft.entry(stream, "2026-03-11", new ChangeAsked("Another place", null, null, null)));
  }
}
