package org.candour.command.commissioning.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.commissioning.agreement.AgreementRefusals.AgreementAlreadyEnded;
import org.candour.command.commissioning.agreement.AgreementRefusals.AgreementAlreadySigned;
import org.candour.command.commissioning.agreement.AgreementRefusals.AwardOfAnotherSupplier;
import org.candour.command.commissioning.agreement.AgreementRefusals.AwardOverturned;
import org.candour.command.commissioning.agreement.AgreementRefusals.ClaimAlreadyAbandoned;
import org.candour.command.commissioning.agreement.AgreementRefusals.ClaimAlreadyRaised;
import org.candour.command.commissioning.agreement.AgreementRefusals.EndsBeforeItStarts;
import org.candour.command.commissioning.agreement.AgreementRefusals.NoSuchClaim;
import org.candour.command.commissioning.agreement.AgreementRefusals.NotAChangeNotice;
import org.candour.command.commissioning.agreement.AgreementState.Absent;
import org.candour.command.commissioning.agreement.AgreementState.Course;
import org.candour.command.commissioning.agreement.AgreementState.Ended;
import org.candour.command.commissioning.agreement.AgreementState.InForce;
import org.candour.command.commissioning.agreement.AgreementState.Signed;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.NothingOverdue;
import org.candour.command.stream.StreamDeadlines;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEvent;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.AssessmentDeadline;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.ClaimRecovered;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.entry.Entry;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What an agreement decides, and what becomes of it. */
public final class AgreementDecider {

  private static final Set<String> AWARD = Set.of("round.lot-awarded");
  private static final Set<String> NOTICE = Set.of("round.notice-published");

  private AgreementDecider() {}

  static Decision decide(AgreementCommand command, AgreementState state, DecisionContext d) {
    return switch (state) {
      case Absent _ -> sign(command, d);
      case InForce inForce -> whileInForce(command, inForce, d);
      case Ended ended -> onceEnded(command, ended, d);
    };
  }

  private static Decision sign(AgreementCommand command, DecisionContext d) {
    if (!(command instanceof SignAgreement c)) {
      throw new NoSuchStream(command.target());
    }
    LinkResolver links = new LinkResolver(d.record());
    AgreementTerms terms = c.terms();
    links.registered(terms.establishments().toArray(EstablishmentCode[]::new));
    links.exists(terms.under() == null ? null : terms.under().stream());
    Link award = links.to(c.award(), AWARD);
    PartialDate began = procedureFrom(award, d);
    return Decision.of(signed(terms, award, began, links, d))
        .judged(AgreementDuties.signed(d, terms, award, began));
  }

  /** What the award says is taken from it: when it was made, and whom it named as partners. */
  private static AgreementSigned signed(
      AgreementTerms terms,
      @Nullable Link link,
      PartialDate began,
      LinkResolver links,
      DecisionContext d) {
    if (link == null) {
      return new AgreementSigned(null, terms, null, began);
    }
    Entry entry = links.entry(link.entry(), AWARD);
    LotAwarded award = (LotAwarded) entry.payload();
    if (award.supplier() != null
        && terms.provider() != null
        && !award.supplier().equals(terms.provider())) {
      throw new AwardOfAnotherSupplier(terms.provider(), award.supplier());
    }
    refuseIfOverturned(entry, award, d);
    List<OrganisationId> named =
        Stream.concat(award.namedPartners().stream(), terms.namedPartners().stream())
            .distinct()
            .toList();
    return new AgreementSigned(
        link, terms.withNamedPartners(named), entry.circumstances().occurredOn(), began);
  }

  /** An award that a challenge upheld took away is nobody's to sign on. */
  private static void refuseIfOverturned(Entry entry, LotAwarded award, DecisionContext d) {
    d.record().stream(entry.stream()).stream()
        .filter(later -> later.sequence() > entry.sequence())
        .filter(later ->
            later.payload() instanceof ChallengeDecided decided
                && decided.outcome() == ChallengeOutcome.UPHELD
                && Objects.equals(decided.lot(), award.lot()))
        .map(later -> later.circumstances().occurredOn())
        .filter(on -> !on.isSurelyAfter(d.occurredOn()))
        .findFirst()
        .ifPresent(on -> {
          throw new AwardOverturned(on);
        });
  }

  /** When the procurement began: when bids were invited, or else when the round was planned. */
  private static PartialDate procedureFrom(@Nullable Link award, DecisionContext d) {
    if (award == null) {
      return d.occurredOn();
    }
    List<Entry> round = d.record().stream(award.stream());
    return Stream.of(BidsInvited.class, RoundPlanned.class)
        .flatMap(step -> round.stream().filter(entry -> step.isInstance(entry.payload())))
        .findFirst()
        .map(entry -> entry.circumstances().occurredOn())
        .orElse(d.occurredOn());
  }

  private static Decision whileInForce(AgreementCommand command, InForce state, DecisionContext d) {
    return switch (command) {
      case SignAgreement c -> throw new AgreementAlreadySigned(c.agreement());
      case EndAgreement c -> Decision.of(c.happened()).judged(AgreementDuties.ended(d, state));
      case EngagePartner _, VaryAgreement _, GiveNotice _ -> beforeTheEnd(command, state, d);
      case RecordPayment _,
          AssessPerformance _,
          RaiseClaim _,
          AbandonClaim _,
          RecoverClaim _,
          RecordOverdueAssessment _,
          RecordOverdueNotice _ ->
          atAnyTime(command, state, d);
    };
  }

  private static Decision onceEnded(AgreementCommand command, Ended state, DecisionContext d) {
    return switch (command) {
      case SignAgreement c -> throw new AgreementAlreadySigned(c.agreement());
      case EndAgreement _ -> throw new AgreementAlreadyEnded(command.agreement(), state.on());
      case EngagePartner _, VaryAgreement _, GiveNotice _ -> {
        if (d.occurredOn().isSurelyAfter(state.on())) {
          throw new AgreementAlreadyEnded(command.agreement(), state.on());
        }
        yield beforeTheEnd(command, state, d);
      }
      case RecordPayment _,
          AssessPerformance _,
          RaiseClaim _,
          AbandonClaim _,
          RecoverClaim _,
          RecordOverdueAssessment _,
          RecordOverdueNotice _ ->
          atAnyTime(command, state, d);
    };
  }

  /** What happens while it is in force, and may be written down when it no longer is. */
  private static Decision beforeTheEnd(AgreementCommand command, Signed state, DecisionContext d) {
    return switch (command) {
      case EngagePartner c -> Decision.of(c.happened(state.signed().award()));
      case VaryAgreement c -> vary(c, state, d);
      case GiveNotice c ->
          Decision.of(c.happened()).judged(AgreementDuties.notice(d, c, state).stream().toList());
      case SignAgreement _,
          EndAgreement _,
          RecordPayment _,
          AssessPerformance _,
          RaiseClaim _,
          AbandonClaim _,
          RecoverClaim _,
          RecordOverdueAssessment _,
          RecordOverdueNotice _ ->
          throw new IllegalStateException("Decided elsewhere");
    };
  }

  /** Money, assessments and claims follow an agreement that ended as well. */
  private static Decision atAnyTime(AgreementCommand command, Signed state, DecisionContext d) {
    return switch (command) {
      case RecordPayment c -> Decision.of(c.happened());
      case AssessPerformance c ->
          Decision.of(c.happened()).judged(AgreementDuties.assessed(d, state).stream().toList());
      case RaiseClaim c -> {
        if (state.course().claims().containsKey(c.claim())) {
          throw new ClaimAlreadyRaised(c.claim());
        }
        yield Decision.of(c.happened());
      }
      case AbandonClaim c -> {
        refuseUnlessOpen(c.claim(), state);
        yield Decision.of(c.happened());
      }
      case RecoverClaim c -> {
        refuseUnlessOpen(c.claim(), state);
        yield Decision.of(c.happened());
      }
      case RecordOverdueAssessment c -> {
        StreamDeadlines.refuseUnlessAwaited(
            d.record(), c.target(), AssessmentDeadline.NAME, c.due());
        yield Decision.of(c.happened());
      }
      case RecordOverdueNotice c -> {
        StreamDeadlines.refuseUnlessAwaited(d.record(), c.target(), c.notice().name(), c.due());
        if (AgreementDuties.perhapsNoticedBy(d, state.signed(), c)) {
          throw new NothingOverdue(c.target(), c.notice().name(), c.due());
        }
        yield Decision.of(c.happened());
      }
      case SignAgreement _, EngagePartner _, VaryAgreement _, GiveNotice _, EndAgreement _ ->
          throw new IllegalStateException("Decided elsewhere");
    };
  }

  private static Decision vary(VaryAgreement c, Signed state, DecisionContext d) {
    PartialDate start = state.terms().startsOn();
    if (c.agreed() && c.endsOn() != null && c.endsOn().isBefore(start.earliest())) {
      throw new EndsBeforeItStarts(start, c.endsOn());
    }
    LinkResolver links = new LinkResolver(d.record());
    Link notice = links.to(c.notice(), NOTICE);
    if (notice != null
        && links.entry(notice.entry(), NOTICE).payload() instanceof NoticePublished published
        && published.notice() != NoticeType.UK10) {
      throw new NotAChangeNotice(notice.entry(), published.notice());
    }
    return Decision.of(c.happened(notice))
        .judged(AgreementDuties.varied(d, c, state, notice).stream().toList());
  }

  private static void refuseUnlessOpen(String claim, Signed state) {
    Boolean open = state.course().claims().get(claim);
    if (open == null) {
      throw new NoSuchClaim(claim);
    }
    if (!open) {
      throw new ClaimAlreadyAbandoned(claim);
    }
  }

  /**
   * The state after an event that happened on a date.
   *
   * @throws CorruptHistory if the event cannot have happened in that state
   */
  public static AgreementState evolve(AgreementState state, AgreementEvent event, PartialDate on) {
    return switch (state) {
      case Absent _ -> {
        if (!(event instanceof AgreementSigned e)) {
          throw new CorruptHistory(state, event);
        }
        yield new InForce(e, Course.starting());
      }
      case InForce inForce -> whileInForce(inForce, event, on);
      case Ended ended -> happened(ended, event, on);
    };
  }

  private static AgreementState whileInForce(InForce state, AgreementEvent event, PartialDate on) {
    return event instanceof AgreementEnded
        ? new Ended(state.signed(), state.course(), on)
        : happened(state, event, on);
  }

  private static AgreementState happened(Signed state, AgreementEvent event, PartialDate on) {
    Course course = state.course();
    return switch (event) {
      case PartnerEngaged e -> state.after(course.engaging(e.partner()));
      case AgreementVaried e ->
          e.agreed() ? state.on(changed(state.terms(), e)) : state;
      case NoticeGiven e ->
          state.after(byPayer(e, state) ? course.noticed(on, e.endsOn()) : course.left());
      case PaymentRecorded _, ClaimRecovered _, AssessmentOverdue _, NoticeOverdue _ -> state;
      case PerformanceAssessed e -> state.after(course.assessed(on, e.atEnd()));
      case ClaimRaised e -> state.after(course.claim(e.claim(), true));
      case ClaimAbandoned e -> state.after(course.claim(e.claim(), e.amount() != null));
      case AgreementSigned _, AgreementEnded _ -> throw new CorruptHistory(state, event);
    };
  }

  static boolean byPayer(NoticeGiven notice, Signed state) {
    return !AgreementDuties.byProvider(notice.by(), state.terms());
  }

  private static AgreementTerms changed(AgreementTerms terms, AgreementVaried varied) {
    LocalDate endsOn = varied.endsOn();
    return terms
        .withEndsOn(endsOn == null ? terms.endsOn() : PartialDate.of(endsOn))
        .withValue(varied.value() == null ? terms.value() : varied.value());
  }
}
