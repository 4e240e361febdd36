package org.candour.command.commissioning.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.commissioning.agreement.AgreementRefusals.AwardOfAnotherSupplier;
import org.candour.command.commissioning.agreement.AgreementRefusals.AwardOverturned;
import org.candour.command.commissioning.agreement.duty.Procurement;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.entry.Entry;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Decides on the signing of an agreement, and takes from its award what that says already. */
final class Signing {

  private static final Set<String> AWARD = Set.of("round.lot-awarded");

  private Signing() {}

  static Decision decide(SignAgreement command, DecisionContext context) {
    AgreementTerms terms = command.terms();
    LinkResolver links = new LinkResolver(context.record());
    links.registered(terms.establishments().toArray(EstablishmentCode[]::new));
    links.exists(terms.under() == null ? null : terms.under().stream());
    Link award = links.to(command.award(), AWARD);
    PartialDate began = procedureFrom(award, context);
    return Decision.of(signed(terms, award, began, links, context));
  }

  /** What the award says is taken from it: when it was made, and whom it named as partners. */
  private static AgreementSigned signed(
      AgreementTerms terms,
      @Nullable Link link,
      PartialDate began,
      LinkResolver links,
      DecisionContext context) {
    if (link == null) {
      return new AgreementSigned(null, terms, null, began);
    }
    Entry entry = links.entry(link.entry(), AWARD);
    LotAwarded award = (LotAwarded) entry.payload();
    if (award.terms().supplier() != null
        && terms.provider() != null
        && !award.terms().supplier().equals(terms.provider())) {
      throw new AwardOfAnotherSupplier(terms.provider(), award.terms().supplier());
    }
    refuseIfOverturned(entry, award, context);
    List<OrganisationId> named =
        Stream.concat(award.terms().namedPartners().stream(), terms.namedPartners().stream())
            .distinct()
            .toList();
    return new AgreementSigned(
        link,
        procured(terms.withNamedPartners(named), award, context.record().stream(link.stream())),
        entry.circumstances().occurredOn(),
        began);
  }

  /** How it was procured stands with its round and its award, where it does not say so itself. */
  private static AgreementTerms procured(
      AgreementTerms terms, LotAwarded award, List<Entry> round) {
    Optional<RoundTerms> planned =
        round.stream()
            .map(Entry::payload)
            .filter(RoundPlanned.class::isInstance)
            .map(first -> ((RoundPlanned) first).terms())
            .findFirst();
    return terms.with(t ->
        t.framework(
                terms.framework() == null
                    ? planned.map(RoundTerms::framework).orElse(null)
                    : terms.framework())
            .exemption(
                terms.exemption() == null
                    ? planned
                        .map(RoundTerms::exemption)
                        .filter(why -> isOf(why, terms))
                        .orElse(null)
                    : terms.exemption())
            .directAwardGround(
                terms.directAwardGround() == null
                    ? award.terms().directAwardGround()
                    : terms.directAwardGround()));
  }

  /** A contract is not exempt because its round was to give grants. */
  private static boolean isOf(ProcurementExemption why, AgreementTerms terms) {
    return why != ProcurementExemption.GRANTS || terms.mechanism() != FundingMechanism.CONTRACT;
  }

  /** An award that a challenge upheld took away is nobody's to sign on. */
  private static void refuseIfOverturned(Entry entry, LotAwarded award, DecisionContext context) {
    context.record().stream(entry.stream()).stream()
        .filter(later -> later.sequence() > entry.sequence())
        .filter(later ->
            later.payload() instanceof ChallengeDecided decided
                && decided.outcome() == ChallengeOutcome.UPHELD
                && Objects.equals(decided.lot(), award.terms().lot()))
        .map(later -> later.circumstances().occurredOn())
        .filter(on -> !on.isSurelyAfter(context.occurredOn()))
        .findFirst()
        .ifPresent(on -> {
          throw new AwardOverturned(on);
        });
  }

  /** When the procurement began: when bids were invited, or else when the round was planned. */
  private static PartialDate procedureFrom(@Nullable Link award, DecisionContext context) {
    if (award == null) {
      return context.occurredOn();
    }
    return Procurement.began(award.stream(), context.record()).orElse(context.occurredOn());
  }
}
