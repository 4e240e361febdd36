package org.candour.query.commissioning.market;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.candour.events.Money;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.FundingMechanism;
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
 * @param underTwoYears agreements with a term shorter than two years
 * @param value what its agreements are worth in all, as signed, each currency apart
 * @param granted what of that is granted
 * @param named how often others named it as a partner, in bids, awards and agreements
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
    int named,
    int engaged,
    long referredOutside,
    @Internal List<ReferralReturnRecorded> returns)
    implements SupplierBuilder.With {

  /** Whether its income is under a million pounds a year; null where that is not known. */
  @JsonIgnore
  public @Nullable Boolean small() {
    return incomeBand == null ? null : incomeBand.compareTo(IncomeBand.UP_TO_1M) <= 0;
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

  /** The row once it signed an agreement as the provider. */
  Supplier signed(AgreementSigned e) {
    Money worth = e.terms().value();
    boolean brief =
        e.terms().endsOn() != null
            && Boolean.TRUE.equals(
                Agreement.underTwoYears(e.terms().startsOn(), e.terms().endsOn()));
    boolean byItsResults = e.terms().resultsShare() != null && e.terms().resultsShare() > 0;
    return signed(e.terms().mechanism(), worth)
        .with(s ->
            s.value(Total.plus(value, worth))
                .byResults(byResults + (byItsResults ? 1 : 0))
                .limitingComment(
                    limitingComment + (Boolean.TRUE.equals(e.terms().limitsComment()) ? 1 : 0))
                .underTwoYears(underTwoYears + (brief ? 1 : 0)));
  }

  private Supplier signed(FundingMechanism mechanism, @Nullable Money worth) {
    return switch (mechanism) {
      case GRANT -> with(s -> s.grants(grants + 1).granted(Total.plus(granted, worth)));
      case CONTRACT -> withContracts(contracts + 1);
      case SUBCONTRACT -> withSubcontracts(subcontracts + 1);
      case RATE_CARD -> withRateCards(rateCards + 1);
    };
  }
}
