package org.candour.query.commissioning.market;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.candour.events.Money;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.commissioning.Total;
import org.candour.query.commissioning.agreement.Agreement;
import org.candour.query.view.Internal;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * One organisation in the market: what it bid for, was awarded and is paid for, and how.
 *
 * @param incomeBand as registered, or null where that is not known
 * @param bidsOutsideSpecialisms bids for work none of which is among its own specialisms
 * @param bidDays days of work that its bids took, where that was said
 * @param byResults agreements of which a part is paid by results
 * @param awards those that stand
 * @param underTwoYears agreements that were signed for a term shorter than two years
 * @param value what its agreements are worth in all, as signed, each currency apart, but for those
 *     that are paid out of another agreement
 * @param granted what of that is granted
 * @param subcontracted what those are worth that are paid out of another agreement
 * @param named how often others named it as a partner, in awards and agreements that stand
 * @param neverEngaged for how many of these it was never given work
 * @param engaged how often it was given work as a partner
 * @param referredOutside people referred to it outside any agreement, unpaid
 * @param returns the returns that count them
 */
@ViewRow
public record Supplier(
    String id,
    @Nullable String name,
    @Nullable OrganisationKind kind,
    @Nullable IncomeBand incomeBand,
    List<String> specialisms,
    int bids,
    int bidsOutsideSpecialisms,
    long bidDays,
    int awards,
    int grants,
    int contracts,
    int subcontracts,
    int rateCards,
    int byResults,
    int underTwoYears,
    int limitingComment,
    List<Total> value,
    List<Total> granted,
    List<Total> subcontracted,
    int named,
    int neverEngaged,
    int engaged,
    long referredOutside,
    @Internal List<ReferralReturnRecorded> returns,
    @Internal List<Naming> namings)
    implements SupplierBuilder.With {

  /** Whether its income is under a million pounds a year; null where that is not known. */
  @JsonIgnore
  public @Nullable Boolean small() {
    return incomeBand == null ? null : incomeBand.isSmall();
  }

  /** The row once a return is in; it takes the place of those that count the same people. */
  Supplier returned(ReferralReturnRecorded e) {
    List<ReferralReturnRecorded> all =
        Stream.concat(
                returns.stream()
                    .filter(was -> !e.recounts(was.from(), was.to(), was.establishments())),
                Stream.of(e))
            .toList();
    long outside = all.stream().mapToLong(ReferralReturnRecorded::outsideAgreements).sum();
    return with(s -> s.returns(all).referredOutside(outside));
  }

  /** The row once an award named partners. */
  Supplier namedBy(String source, List<OrganisationId> partners) {
    return isAmong(partners) ? named(Naming.after(namings, source, false)) : this;
  }

  /** The row once an agreement named partners. */
  Supplier agreedBy(String source, List<OrganisationId> partners) {
    return isAmong(partners) ? named(Naming.after(namings, source, true)) : this;
  }

  /** The row once an award was overturned, which no longer names anybody. */
  Supplier overturned(String source) {
    return named(Naming.overturned(namings, source));
  }

  /** The row once it was given work under an award, or an agreement without one. */
  Supplier engagedBy(String source) {
    return named(Naming.engaged(namings, source)).withEngaged(engaged + 1);
  }

  /** The row with what is on record of the same organisation elsewhere. */
  Supplier and(Supplier o) {
    return counting(o)
        .with(s ->
            s.name(name == null ? o.name : name)
                .kind(kind == null ? o.kind : kind)
                .incomeBand(incomeBand == null ? o.incomeBand : incomeBand)
                .specialisms(
                    Stream.concat(specialisms.stream(), o.specialisms.stream()).distinct().toList())
                .value(Total.sum(Stream.concat(value.stream(), o.value.stream())))
                .granted(Total.sum(Stream.concat(granted.stream(), o.granted.stream())))
                .subcontracted(
                    Total.sum(Stream.concat(subcontracted.stream(), o.subcontracted.stream())))
                .referredOutside(referredOutside + o.referredOutside)
                .returns(Stream.concat(returns.stream(), o.returns.stream()).toList()))
        .named(Naming.both(namings, o.namings));
  }

  private Supplier counting(Supplier o) {
    return with(s ->
        s.bids(bids + o.bids)
            .bidsOutsideSpecialisms(bidsOutsideSpecialisms + o.bidsOutsideSpecialisms)
            .bidDays(bidDays + o.bidDays)
            .awards(awards + o.awards)
            .grants(grants + o.grants)
            .contracts(contracts + o.contracts)
            .subcontracts(subcontracts + o.subcontracts)
            .rateCards(rateCards + o.rateCards)
            .byResults(byResults + o.byResults)
            .underTwoYears(underTwoYears + o.underTwoYears)
            .limitingComment(limitingComment + o.limitingComment)
            .engaged(engaged + o.engaged));
  }

  private boolean isAmong(List<OrganisationId> partners) {
    return partners.stream().anyMatch(partner -> partner.value().equals(id));
  }

  private Supplier named(List<Naming> now) {
    List<Naming> named = now.stream().filter(Naming::named).toList();
    long never = named.stream().filter(naming -> !naming.engaged()).count();
    return with(s -> s.namings(now).named(named.size()).neverEngaged((int) never));
  }

  /** The row once it signed an agreement as the provider. */
  Supplier signed(AgreementSigned e) {
    Money worth = e.terms().value();
    boolean brief =
        e.terms().endsOn() != null
            && Boolean.TRUE.equals(
                Agreement.underTwoYears(e.terms().startsOn(), e.terms().endsOn()));
    boolean byItsResults = e.terms().resultsShare() != null && e.terms().resultsShare() > 0;
    return signed(e.terms().mechanism())
        .worth(worth, e.terms())
        .with(s ->
            s.byResults(byResults + (byItsResults ? 1 : 0))
                .limitingComment(
                    limitingComment + (Boolean.TRUE.equals(e.terms().limitsComment()) ? 1 : 0))
                .underTwoYears(underTwoYears + (brief ? 1 : 0)));
  }

  /** What is paid out of another agreement is in the value of that already. */
  private Supplier worth(@Nullable Money worth, AgreementTerms terms) {
    if (Agreement.isPaidOutOfAnother(terms.mechanism(), terms.under())) {
      return withSubcontracted(Total.plus(subcontracted, worth));
    }
    boolean grant = terms.mechanism() == FundingMechanism.GRANT;
    return with(s ->
        s.value(Total.plus(value, worth)).granted(grant ? Total.plus(granted, worth) : granted));
  }

  private Supplier signed(FundingMechanism mechanism) {
    return switch (mechanism) {
      case GRANT -> withGrants(grants + 1);
      case CONTRACT -> withContracts(contracts + 1);
      case SUBCONTRACT -> withSubcontracts(subcontracts + 1);
      case RATE_CARD -> withRateCards(rateCards + 1);
    };
  }
}
