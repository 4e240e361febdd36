package org.candour.query.commissioning.round;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.Event;
import org.candour.events.Theme;
import org.candour.events.commissioning.CommissioningScope;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDeclined;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundEvent;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundStopped;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.query.commissioning.round.Round.RoundStatus;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per round, with the agreements, promises and changes that came of it. */
@Component
public class RoundsView extends StreamView<Round, RoundEvent> {

  RoundsView() {
    super(
        "rounds",
        "round",
        Round.class,
        RoundEvent.class,
        key -> RoundBuilder.builder().id(key).state(RoundStatus.PLANNED).build(),
        Marks.of(Round::judged, Round::withJudged, Round::corrections, Round::withCorrections));
  }

  @Override
  protected Round happened(Round row, RoundEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    return switch (event) {
      case RoundPlanned e -> planned(row, e, now);
      case LotsDefined e -> row.with(r -> r.lots(e.lots()).noLotsBecause(null));
      case LotsDeclined e -> row.with(r -> r.lots(List.of()).noLotsBecause(e.reason()));
      case BidsInvited e -> invited(row, e, now);
      case BidRecorded e -> row.with(r -> r.addBids(new Round.Bid(e.terms(), now)));
      case LotAwarded e ->
          row.with(r -> r.addAwards(Round.Award.of(e, now)).state(RoundStatus.AWARDED));
      case NoticePublished e -> row.with(r -> r.addNotices(Round.Notice.of(e, now)));
      case AwardChallenged e -> row.with(r -> r.addChallenges(Round.Challenge.of(e, now)));
      case ChallengeDecided e -> decided(row, e, now);
      case RoundStopped e ->
          row.with(r -> r.stopped(now).stoppedBecause(e.reason()).state(RoundStatus.STOPPED));
    };
  }

  private static Round planned(Round row, RoundPlanned e, EntryDate now) {
    RoundTerms terms = e.terms();
    return row.with(r ->
        r.title(terms.title())
            .establishments(terms.establishments())
            .commissioner(terms.commissioner())
            .needsAssessment(terms.needsAssessment())
            .needs(e.needs())
            .scope(terms.scope())
            .scopeReason(terms.scopeReason())
            .coCommissioners(terms.coCommissioners())
            .budget(terms.budget())
            .lightTouch(terms.lightTouch())
            .framework(terms.framework())
            .urgency(terms.urgency())
            .exemption(terms.exemption())
            .themes(terms.themes())
            .leastBudget(terms.leastBudget())
            .startsOn(terms.startsOn())
            .endsOn(terms.endsOn())
            .reference(terms.reference())
            .ocid(terms.ocid())
            .planned(now));
  }

  private static Round invited(Round row, BidsInvited e, EntryDate now) {
    return row.with(r ->
        r.invited(now)
            .closesOn(e.closesOn())
            .addAsked(e.organisations().stream())
            .state(RoundStatus.INVITED));
  }

  private static Round decided(Round row, ChallengeDecided e, EntryDate now) {
    Round decided = row.with(r -> r.addChallenges(Round.Challenge.of(e, now)));
    return e.overturned() == null ? decided : decided.overturned(e.overturned(), now);
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case AgreementSigned e -> Subjects.of(e.award());
      case AgreementVaried e -> Subjects.of(e.notice());
      case CommitmentOffered e -> Subjects.of(e.arisesFrom());
      case AdviceGiven e -> Subjects.of(e.about());
      case ConsultationOpened e -> Subjects.of(e.about());
      default -> Set.of();
    };
  }

  @Override
  protected Round arisen(Round row, LedgerEntry entry) {
    return switch (entry.event()) {
      case AgreementSigned e -> row.with(r -> r.addAgreements(Backlink.of(e.award(), entry)));
      case AgreementVaried e -> row.with(r -> r.addChanges(Backlink.of(e.notice(), entry)));
      case CommitmentOffered e ->
          row.with(r -> r.addCommitments(Backlink.of(e.arisesFrom(), entry)));
      case AdviceGiven e -> row.with(r -> r.addConsulted(Backlink.of(e.about(), entry)));
      case ConsultationOpened e -> row.with(r -> r.addConsulted(Backlink.of(e.about(), entry)));
      default -> super.arisen(row, entry);
    };
  }

  private static boolean lotsConsidered(Round round) {
    return !round.lots().isEmpty() || round.noLotsBecause() != null;
  }

  @Override
  public List<Facet<Round>> facets() {
    return List.of(
        Facet.many("establishment", Round::establishments).label("Prison").prison(),
        Facet.choice("state", RoundStatus.class, Round::state).label("How it stands").sortable(),
        Facet.choice("scope", CommissioningScope.class, Round::scope).label("Run"),
        Facet.choices("ground", DirectAwardGround.class, RoundsView::grounds)
            .label("Awarded directly"),
        Facet.choice("exemption", ProcurementExemption.class, Round::exemption)
            .label("Exempt from procurement notices"),
        Facet.yesNo("framework", (Round r) -> r.framework() != null)
            .withoutIndex()
            .label("Called off from a framework"),
        Facet.yesNo("light-touch", Round::lightTouch).withoutIndex().label("Under the light touch"),
        Facet.yesNo("urgent", (Round r) -> r.urgency() != null).withoutIndex().label("Urgent"),
        Facet.many("bidder", RoundsView::bidders).label("Bid by").organisation(),
        Facet.many("supplier", RoundsView::suppliers).label("Awarded to").organisation(),
        Facet.yesNo("in-lots", (Round r) -> !r.lots().isEmpty())
            .withoutIndex()
            .label("Divided into lots"),
        Facet.yesNo("lots-considered", RoundsView::lotsConsidered)
            .withoutIndex()
            .label("Divided into lots, or with reasons for none"),
        Facet.yesNo("with-needs", (Round r) -> !r.needs().isEmpty())
            .withoutIndex()
            .label("Names needs"),
        Facet.yesNo("challenged", (Round r) -> !r.challenges().isEmpty())
            .withoutIndex()
            .label("Ever challenged"),
        Facet.choices("theme", Theme.class, Round::themes).label("Bears on"),
        Facet.happened("planned", Round::planned),
        Facet.unindexed("ocid", Round::ocid).label("Identifier in open contracting data"),
        Facet.words("q", (Round r) -> Objects.toString(r.title(), "")).label("Title"));
  }

  private static List<OrganisationId> bidders(Round r) {
    return r.bids().stream().map(bid -> bid.terms().bidder()).toList();
  }

  private static List<DirectAwardGround> grounds(Round r) {
    return r.awards().stream()
        .map(Round.Award::directAwardGround)
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<OrganisationId> suppliers(Round r) {
    return r.awards().stream()
        .flatMap(
            award -> Stream.concat(Stream.ofNullable(award.supplier()), award.jointly().stream()))
        .toList();
  }

  @Override
  public Order<Round> order() {
    return Order.<Round>by(r -> r.planned() == null ? "" : r.planned().on().toString())
        .label("Planned");
  }
}
