package org.candour.query.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.Theme;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessKind;
import org.candour.events.partnership.accessrequest.AccessRefusal;
import org.candour.events.partnership.accessrequest.AccessRefused;
import org.candour.events.partnership.accessrequest.AccessRequestTermsBuilder;
import org.candour.events.partnership.accessrequest.AccessRequested;
import org.candour.events.partnership.arrangement.ArrangementEnded;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ArrangementTermsBuilder;
import org.candour.events.partnership.arrangement.ReturnKind;
import org.candour.events.partnership.arrangement.ReturnRecorded;
import org.candour.events.partnership.commitment.CommitmentAccepted;
import org.candour.events.partnership.commitment.CommitmentDeclined;
import org.candour.events.partnership.commitment.CommitmentFulfilled;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.commitment.CommitmentWithdrawn;
import org.candour.events.partnership.commitment.DueDateAsked;
import org.candour.events.partnership.commitment.DueDateChanged;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.events.partnership.commitment.FulfilmentDisputed;
import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernTermsBuilder;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationParted;
import org.candour.events.partnership.organisation.OrganisationProfileBuilder;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ProfileChangesBuilder;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;

/**
 * Every event of partnership at least twice: with everything said, and with as little as may be.
 */
public final class PartnershipExamples implements Examples {

  private static final EstablishmentCode PRISON = new EstablishmentCode("HYI");
  private static final OrganisationId COMPANY = new OrganisationId("GB-COH-01234567");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final StreamId NEEDS_ASSESSMENT = StreamId.parse("round/" + id(3));

  private PartnershipExamples() {}

  private static String id(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  @Override
  public List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    drafts.addAll(organisation());
    drafts.addAll(commitment());
    drafts.addAll(concern());
    drafts.addAll(accessRequest());
    drafts.addAll(arrangement());
    drafts.add(silence());
    drafts.addAll(joining());
    return drafts;
  }

  private static List<Draft> joining() {
    StreamId stream = CHARITY.stream();
    return List.of(
        Draft.entry(
            stream, "2026-02-12", new OrganisationJoined(CHARITY, COMPANY, "Its accounts say so")),
        Draft.entry(
            stream,
            "2026-02-13",
            new OrganisationParted(CHARITY, COMPANY, "Another of the same name")));
  }

  private static Draft silence() {
    EntryMetadata byTheClerk =
        new EntryMetadata(
            new Actor("ledger clerk", Role.LEDGER_CLERK, null, null),
            new CommandRef("due", "record-silence"),
            PartialDate.parse("2027-03-31"),
            3L,
            null,
            List.of(),
            List.of(),
            null,
            null);
    return Draft.entry(
            StreamId.parse("commitment/" + id(2)),
            "2027-03-31",
            new CommitmentMissed(LocalDate.parse("2027-03-31"), null))
        .with(byTheClerk);
  }

  private static List<Draft> organisation() {
    StreamId stream = CHARITY.stream();
    return List.of(
        Draft.entry(
            stream,
            "2026-01-10",
            new OrganisationRegistered(
                CHARITY,
                OrganisationProfileBuilder.builder()
                    .name("Clinks")
                    .kind(OrganisationKind.CHARITY)
                    .identifiers(List.of(CHARITY))
                    .incomeBand(IncomeBand.UP_TO_10K)
                    .specialisms(List.of("Some words about specialisms"))
                    .areas(List.of("Some words about areas"))
                    .contribution("Some words about contribution")
                    .build())),
        Draft.entry(
            stream,
            "2026-01-10",
            new OrganisationRegistered(
                CHARITY,
                OrganisationProfileBuilder.builder()
                    .name("Clinks")
                    .kind(OrganisationKind.COMMUNITY_INTEREST_COMPANY)
                    .build())),
        Draft.entry(
            stream,
            "2026-02-11",
            new OrganisationProfileUpdated(
                CHARITY,
                ProfileChangesBuilder.builder()
                    .name("Clinks")
                    .incomeBand(IncomeBand.UP_TO_100K)
                    .specialisms(List.of("Some words about specialisms"))
                    .areas(List.of("Some words about areas"))
                    .contribution("Some words about contribution")
                    .build())),
        Draft.entry(
            stream,
            "2026-02-11",
            new OrganisationProfileUpdated(CHARITY, ProfileChangesBuilder.builder().build())),
        Draft.entry(
            stream,
            "2026-03-12",
            new ReferralReturnRecorded(
                CHARITY,
                LocalDate.parse("2027-03-31"),
                LocalDate.parse("2027-03-31"),
                12,
                12,
                List.of(PRISON))),
        Draft.entry(
            stream,
            "2026-03-12",
            new ReferralReturnRecorded(
                CHARITY,
                LocalDate.parse("2027-03-31"),
                LocalDate.parse("2027-03-31"),
                12,
                12,
                List.of())));
  }

  private static List<Draft> commitment() {
    StreamId stream = StreamId.parse("commitment/" + id(2));
    return List.of(
        Draft.entry(
            stream,
            "2026-01-10",
            new CommitmentOffered(
                CommitmentTermsBuilder.builder()
                    .by(new Party("HYI"))
                    .to(new Party("HYI"))
                    .what("A room on Tuesdays")
                    .measure("The room is open")
                    .due(LocalDate.parse("2027-03-31"))
                    .themes(List.of(Theme.HOUSING))
                    .build(),
                new Link(3, NEEDS_ASSESSMENT))),
        Draft.entry(
            stream,
            "2026-01-10",
            new CommitmentOffered(
                CommitmentTermsBuilder.builder()
                    .by(new Party("HYI"))
                    .to(new Party("HYI"))
                    .what("A room on Tuesdays")
                    .due(LocalDate.parse("2027-03-31"))
                    .build(),
                null)),
        Draft.entry(stream, "2026-02-11", new CommitmentAccepted(new Party("HYI"))),
        Draft.entry(stream, "2026-02-11", new CommitmentAccepted(null)),
        Draft.entry(
            stream, "2026-03-12", new CommitmentDeclined("There is no money", new Party("HYI"))),
        Draft.entry(stream, "2026-03-12", new CommitmentDeclined("There is no money", null)),
        Draft.entry(
            stream, "2026-04-13", new EvidenceSubmitted("The room was open", new Party("HYI"))),
        Draft.entry(stream, "2026-04-13", new EvidenceSubmitted("The room was open", null)),
        Draft.entry(stream, "2026-05-14", new CommitmentFulfilled("It works", new Party("HYI"))),
        Draft.entry(stream, "2026-05-14", new CommitmentFulfilled(null, null)),
        Draft.entry(
            stream, "2026-06-15", new FulfilmentDisputed("It was locked", new Party("HYI"))),
        Draft.entry(stream, "2026-06-15", new FulfilmentDisputed("It was locked", null)),
        Draft.entry(
            stream,
            "2026-07-16",
            new DueDateChanged(
                LocalDate.parse("2027-03-31"),
                "There is no money",
                LocalDate.parse("2027-03-31"),
                new Party("HYI"))),
        Draft.entry(
            stream,
            "2026-07-16",
            new DueDateChanged(
                LocalDate.parse("2027-03-31"),
                "There is no money",
                LocalDate.parse("2027-03-31"),
                null)),
        Draft.entry(
            stream, "2026-08-17", new CommitmentWithdrawn("There is no money", new Party("HYI"))),
        Draft.entry(stream, "2026-08-17", new CommitmentWithdrawn("There is no money", null)),
        Draft.entry(
            stream, "2026-09-18", new CommitmentMissed(LocalDate.parse("2027-03-31"), null)),
        Draft.entry(
            stream, "2026-09-18", new CommitmentMissed(LocalDate.parse("2027-03-31"), null)),
        Draft.entry(
            stream,
            "2026-09-19",
            new DueDateAsked(
                LocalDate.parse("2027-06-30"),
                "There is no money",
                LocalDate.parse("2027-03-31"),
                new Party("HYI"))));
  }

  private static List<Draft> concern() {
    StreamId stream = StreamId.parse("concern/" + id(3));
    return List.of(
        Draft.entry(
            stream,
            "2026-01-10",
            new ConcernRaised(
                ConcernTermsBuilder.builder()
                    .kind(ConcernKind.ISSUE)
                    .from(new Party("HYI"))
                    .to(new Party("HYI"))
                    .subject("Keys")
                    .text("None were issued")
                    .establishment(PRISON)
                    .build())),
        Draft.entry(
            stream,
            "2026-01-10",
            new ConcernRaised(
                ConcernTermsBuilder.builder()
                    .kind(ConcernKind.NEED)
                    .from(new Party("HYI"))
                    .to(new Party("HYI"))
                    .subject("Keys")
                    .text("None were issued")
                    .build())),
        Draft.entry(
            stream,
            "2026-02-11",
            new ConcernAcknowledged("Some words about note", new Party("HYI"))),
        Draft.entry(stream, "2026-02-11", new ConcernAcknowledged(null, null)),
        Draft.entry(
            stream,
            "2026-03-12",
            new ConcernAnswered("They are being cut", "Some words about done", new Party("HYI"))),
        Draft.entry(stream, "2026-03-12", new ConcernAnswered("They are being cut", null, null)),
        Draft.entry(
            stream,
            "2026-04-13",
            new ConcernEscalated(new Party("HYI"), "It was locked", new Party("HYI"))),
        Draft.entry(
            stream, "2026-04-13", new ConcernEscalated(new Party("HYI"), "It was locked", null)),
        Draft.entry(
            stream,
            "2026-05-14",
            new ConcernClosed(true, "Some words about note", new Party("HYI"))),
        Draft.entry(stream, "2026-05-14", new ConcernClosed(false, null, null)),
        Draft.entry(
            stream,
            "2026-06-15",
            new ConcernUnanswered(LocalDate.parse("2027-03-31"), new Party("HYI"))),
        Draft.entry(
            stream,
            "2026-06-15",
            new ConcernUnanswered(LocalDate.parse("2027-03-31"), new Party("HYI"))),
        Draft.entry(
            stream,
            "2026-06-15",
            new ConcernUnacknowledged(LocalDate.parse("2027-03-17"), new Party("HYI"))),
        Draft.entry(
            stream,
            "2026-06-15",
            new ConcernUnacknowledged(LocalDate.parse("2027-03-17"), new Party("HYI"))));
  }

  private static List<Draft> accessRequest() {
    StreamId stream = StreamId.parse("access-request/" + id(4));
    return List.of(
        Draft.entry(
            stream,
            "2026-01-10",
            new AccessRequested(
                AccessRequestTermsBuilder.builder()
                    .organisation(CHARITY)
                    .establishment(PRISON)
                    .kind(AccessKind.VISIT)
                    .people(12)
                    .livedExperience(12)
                    .purpose("Mentoring")
                    .neededBy(LocalDate.parse("2027-03-31"))
                    .build())),
        Draft.entry(
            stream,
            "2026-01-10",
            new AccessRequested(
                AccessRequestTermsBuilder.builder()
                    .organisation(CHARITY)
                    .establishment(PRISON)
                    .kind(AccessKind.REGULAR_WORK)
                    .people(12)
                    .purpose("Mentoring")
                    .build())),
        Draft.entry(stream, "2026-02-11", new AccessGranted(12, "Some words about conditions")),
        Draft.entry(stream, "2026-02-11", new AccessGranted(12, null)),
        Draft.entry(
            stream,
            "2026-03-12",
            new AccessRefused(12, AccessRefusal.STAFFING, "It was locked", true)),
        Draft.entry(
            stream,
            "2026-03-12",
            new AccessRefused(12, AccessRefusal.SPACE, "It was locked", false)));
  }

  private static List<Draft> arrangement() {
    StreamId stream = StreamId.parse("arrangement/" + id(5));
    return List.of(
        Draft.entry(
            stream,
            "2026-01-10",
            new ArrangementMade(
                ArrangementTermsBuilder.builder()
                    .kind(ArrangementKind.INFORMATION_SHARING)
                    .establishment(PRISON)
                    .organisations(List.of(CHARITY))
                    .what("A room on Tuesdays")
                    .post("Partnership manager")
                    .hoursAWeek(12)
                    .until(LocalDate.parse("2027-03-31"))
                    .build())),
        Draft.entry(
            stream,
            "2026-01-10",
            new ArrangementMade(
                ArrangementTermsBuilder.builder()
                    .kind(ArrangementKind.JOINT_TRAINING)
                    .establishment(PRISON)
                    .what("A room on Tuesdays")
                    .build())),
        Draft.entry(
            stream,
            "2026-02-11",
            new ArrangementReviewed("It works", LocalDate.parse("2027-03-31"))),
        Draft.entry(stream, "2026-02-11", new ArrangementReviewed("It works", null)),
        Draft.entry(stream, "2026-03-12", new ArrangementEnded("There is no money")),
        Draft.entry(stream, "2026-03-12", new ArrangementEnded("There is no money")),
        Draft.entry(
            stream,
            "2026-04-13",
            new ReturnRecorded(
                ReturnKind.TEMPORARY_RELEASE,
                LocalDate.parse("2027-03-31"),
                LocalDate.parse("2027-03-31"),
                12,
                12,
                12)),
        Draft.entry(
            stream,
            "2026-04-13",
            new ReturnRecorded(
                ReturnKind.RECEPTION,
                LocalDate.parse("2027-03-31"),
                LocalDate.parse("2027-03-31"),
                12,
                null,
                null)),
        Draft.entry(stream, "2026-05-14", new ArrangementLapsed(LocalDate.parse("2027-03-31"))),
        Draft.entry(stream, "2026-05-14", new ArrangementLapsed(LocalDate.parse("2027-03-31"))));
  }
}
