package org.candour.query.commissioning.market;

import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.candour.events.Event;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidTermsBuilder;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.OverturnedAward;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundTermsBuilder;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationProfileBuilder;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.query.testing.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A market that was lived in for some years, made by chance from a seed: losing bids that name
 * partners, awards that are overturned and made anew, agreements with and without an award or a
 * named provider, subcontracts, changes, claims and ends.
 */
final class MarketHistory {

  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

  private final Random random;
  private final List<Draft> history = new ArrayList<>();
  private final List<AgreementId> agreements = new ArrayList<>();
  private int ids;

  MarketHistory(long seed) {
    random = new Random(seed);
  }

  List<Draft> drafts() {
    for (int i = 0; i < 6; i++) {
      if (random.nextBoolean()) {
        register(organisation(i));
      }
    }
    for (int i = 0; i < 8; i++) {
      round();
    }
    for (int i = 0; i < 4; i++) {
      lived(agreement(null, null), null);
    }
    return history;
  }

  private void register(OrganisationId organisation) {
    add(
        organisation.stream(),
        new OrganisationRegistered(
            organisation,
            OrganisationProfileBuilder.builder()
                .name("A charity")
                .kind(OrganisationKind.CHARITY)
                .incomeBand(random.nextInt(4) == 0 ? null : any(IncomeBand.values()))
                .build()));
  }

  private void round() {
    StreamId round = new RoundId(id()).stream();
    add(round, new RoundPlanned(RoundTermsBuilder.builder().title("Advice").build(), List.of()));
    if (random.nextBoolean()) {
      add(round, new LotsDefined(List.of(new Lot("1", "Advice", money()))));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      add(
          round,
          new BidRecorded(
              BidTermsBuilder.builder()
                  .bidder(organisation())
                  .namedPartners(several())
                  .daysSpent(random.nextBoolean() ? null : random.nextInt(30))
                  .build()));
    }
    award(round);
  }

  /** An award; sometimes an agreement comes first, and sometimes a challenge takes it away. */
  private void award(StreamId round) {
    OrganisationId supplier = organisation();
    List<OrganisationId> partners = several();
    Link award = new Link(history.size(), round);
    add(
        round,
        new LotAwarded(
            AwardTermsBuilder.builder()
                .supplier(supplier)
                .namedPartners(partners)
                .rationale("The best bid")
                .build(),
            List.of(),
            null));
    boolean signed = random.nextBoolean();
    StreamId agreement = signed ? agreement(award, partners) : null;
    if (agreement != null) {
      lived(agreement, award);
    }
    if (random.nextInt(3) == 0) {
      ChallengeOutcome outcome = any(ChallengeOutcome.values());
      boolean gone = outcome == ChallengeOutcome.UPHELD || outcome == ChallengeOutcome.SETTLED;
      add(
          round,
          new ChallengeDecided(
              null, outcome, "So", gone ? new OverturnedAward(award, supplier, partners) : null));
      if (gone) {
        award(round);
      }
    }
  }

  private StreamId agreement(@Nullable Link award, @Nullable List<OrganisationId> partners) {
    AgreementId agreement = new AgreementId(id());
    StreamId stream = agreement.stream();
    LocalDate start = FIRST.plusDays(random.nextInt(1500));
    add(
        stream,
        new AgreementSigned(
            award,
            AgreementTermsBuilder.builder()
                .provider(random.nextInt(5) == 0 ? null : organisation())
                .under(agreements.isEmpty() || random.nextInt(4) > 0 ? null : agreements.getLast())
                .service("Advice")
                .mechanism(any(FundingMechanism.values()))
                .resultsShare(random.nextBoolean() ? null : random.nextInt(2) * 10)
                .startsOn(PartialDate.of(start))
                .endsOn(
                    random.nextInt(4) == 0
                        ? null
                        : PartialDate.of(start.plusDays(random.nextInt(1500))))
                .limitsComment(random.nextBoolean() ? null : random.nextBoolean())
                .value(random.nextInt(4) == 0 ? null : money())
                .namedPartners(partners == null ? several() : partners)
                .build(),
            award == null ? null : PartialDate.of(start),
            PartialDate.of(start)));
    agreements.add(agreement);
    return stream;
  }

  private void lived(StreamId agreement, @Nullable Link award) {
    while (random.nextInt(3) > 0) {
      switch (random.nextInt(4)) {
        case 0 -> add(agreement, new PartnerEngaged(organisation(), "Advice", null, null, award));
        case 1 ->
            add(
                agreement,
                new AgreementVaried(
                    "Longer",
                    null,
                    true,
                    random.nextBoolean() ? null : FIRST.plusDays(1200 + random.nextInt(1500)),
                    random.nextBoolean() ? null : money(),
                    null,
                    null));
        case 2 -> add(agreement, claim());
        default -> {
          add(agreement, claim());
          add(agreement, new ClaimAbandoned("c" + ids, null, "Not worth it"));
        }
      }
    }
    if (random.nextInt(3) == 0) {
      add(agreement, new AgreementEnded(any(AgreementEnded.Ending.values()), null));
    }
  }

  private ClaimRaised claim() {
    return new ClaimRaised("c" + ++ids, money(), null, null, "Results were missed", null);
  }

  private void add(StreamId stream, Event event) {
    history.add(entry(stream, "2026-01-01", event));
  }

  private Money money() {
    return new Money(random.nextInt(1_000_000), random.nextInt(4) == 0 ? "EUR" : "GBP");
  }

  private OrganisationId organisation() {
    return organisation(random.nextInt(6));
  }

  private static OrganisationId organisation(int number) {
    return new OrganisationId("GB-CHC-100000" + number);
  }

  private List<OrganisationId> several() {
    return IntStream.range(0, 6)
        .filter(_ -> random.nextInt(3) == 0)
        .mapToObj(MarketHistory::organisation)
        .toList();
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private String id() {
    return uuid(++ids);
  }

  private static String uuid(int number) {
    return String.format("00000000-0000-4000-8000-%012d", number);
  }
}
