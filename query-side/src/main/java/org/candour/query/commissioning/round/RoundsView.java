package org.candour.query.commissioning.round;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.Theme;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.CommissioningScope;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDeclined;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundEvent;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundStopped;
import org.candour.events.duties.DutyJudged;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.query.duties.Judged;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per round, with the agreements, promises and changes that came of it. */
@Component
public class RoundsView extends StreamView<Round, Round.Draft> {

  RoundsView() {
    super("rounds", "round", Round.class);
  }

  @Override
  protected Round.Draft draft(String key, Optional<Round> row) {
    Round.Draft d = Round.Draft.of(row.orElse(null));
    d.id = key;
    return d;
  }

  @Override
  protected void happened(Round.Draft d, LedgerEntry recorded) {
    switch (recorded.event()) {
      case RoundEvent event -> happened(d, event, recorded);
      case DutyJudged verdict -> d.judged.add(Judged.of(verdict, recorded));
      case FactCorrected _ -> d.corrections.add(recorded.index());
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case AgreementSigned e -> Subjects.of(e.award());
      case AgreementVaried e -> Subjects.of(e.notice());
      case CommitmentOffered e -> Subjects.of(e.arisesFrom());
      default -> Set.of();
    };
  }

  @Override
  protected void arisen(Round.Draft d, LedgerEntry recorded) {
    switch (recorded.event()) {
      case AgreementSigned e when e.award() != null ->
          d.agreements.add(Backlink.of(e.award(), recorded));
      case AgreementVaried e when e.notice() != null ->
          d.changes.add(Backlink.of(e.notice(), recorded));
      case CommitmentOffered e when e.arisesFrom() != null ->
          d.commitments.add(Backlink.of(e.arisesFrom(), recorded));
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  private static void happened(Round.Draft d, RoundEvent event, LedgerEntry recorded) {
    EntryDate now = EntryDate.of(recorded);
    switch (event) {
      case RoundPlanned e -> {
        d.title = e.title();
        d.establishments.clear();
        d.establishments.addAll(e.establishments());
        d.commissioner = e.commissioner();
        d.needsAssessment = e.needsAssessment();
        d.needs.clear();
        d.needs.addAll(e.needs());
        d.scope = e.scope();
        d.scopeReason = e.scopeReason();
        d.coCommissioners.clear();
        d.coCommissioners.addAll(e.coCommissioners());
        d.budget = e.budget();
        d.themes.clear();
        d.themes.addAll(e.themes());
        d.planned = now;
      }
      case LotsDefined e -> {
        d.lots.clear();
        d.lots.addAll(e.lots());
        d.noLotsBecause = null;
      }
      case LotsDeclined e -> {
        d.lots.clear();
        d.noLotsBecause = e.reason();
      }
      case BidsInvited e -> {
        d.invited = now;
        d.closesOn = e.closesOn();
        d.asked.addAll(e.organisations());
        d.state = Round.State.INVITED;
      }
      case BidRecorded e -> {
        d.bids.add(
            new Round.Bid(
                e.bidder(), e.lot(), e.namedPartners(), e.daysSpent(), e.specialisms(), now));
      }
      case LotAwarded e -> {
        d.awards.add(
            new Round.Award(
                e.lot(),
                e.supplier(),
                e.namedPartners(),
                e.partnersNotNamed(),
                e.value(),
                e.rationale(),
                e.needs(),
                e.advice(),
                now,
                null));
        d.state = Round.State.AWARDED;
      }
      case NoticePublished e -> {
        d.notices.add(new Round.Notice(e.notice(), e.reference(), e.agreement(), e.lot(), now));
      }
      case AwardChallenged e -> {
        d.challenges.add(new Round.Challenge(e.lot(), e.challenger(), e.grounds(), null, now));
      }
      case ChallengeDecided e -> {
        d.challenges.add(new Round.Challenge(e.lot(), null, e.reason(), e.outcome(), now));
        if (e.outcome() == ChallengeOutcome.UPHELD || e.outcome() == ChallengeOutcome.SETTLED) {
          overturn(d, e.lot(), now);
        }
      }
      case RoundStopped e -> {
        d.stopped = now;
        d.stoppedBecause = e.reason();
        d.state = Round.State.STOPPED;
      }
    }
  }

  /** What is overturned is not awarded any more, until it is awarded anew. */
  private static void overturn(Round.Draft d, @Nullable String lot, EntryDate now) {
    d.awards.replaceAll(award ->
        Objects.equals(award.lot(), lot) && award.overturned() == null
            ? award.overturned(now)
            : award);
    if (d.state == Round.State.AWARDED
        && d.awards.stream().allMatch(award -> award.overturned() != null)) {
      d.state = d.invited == null ? Round.State.PLANNED : Round.State.INVITED;
    }
  }

  @Override
  public List<Facet<Round>> facets() {
    return List.of(
        Facet.many(
            "establishment",
            r -> r.establishments().stream().map(EstablishmentCode::value).toList()),
        Facet.choice("state", Round.State.class, Round::state),
        Facet.choice("scope", CommissioningScope.class, Round::scope),
        Facet.many("bidder", r -> r.bids().stream().map(b -> b.bidder().value()).toList()),
        Facet.many(
            "supplier",
            r ->
                r.awards().stream()
                    .map(Round.Award::supplier)
                    .filter(Objects::nonNull)
                    .map(OrganisationId::value)
                    .toList()),
        Facet.<Round>yesNo("with-needs", r -> !r.needs().isEmpty()).withoutIndex(),
        Facet.<Round>yesNo("challenged", r -> !r.challenges().isEmpty()).withoutIndex(),
        Facet.choices("theme", Theme.class, Round::themes),
        Facet.when("planned", r -> r.planned() == null ? null : r.planned().on()),
        Facet.words("q", r -> Objects.toString(r.title(), "")));
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Order<Round> order() {
    return Order.by(r -> r.planned() == null ? "" : r.planned().on().toString());
  }
}
