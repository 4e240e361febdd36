package org.candour.query.commissioning.market;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.view.Internal;
import org.jspecify.annotations.Nullable;

/**
 * One organisation in the market: what it bid for, was awarded and is paid for, and how.
 *
 * @param incomeBand as registered, or null where that is not known
 * @param bidsOutsideSpecialisms bids for work none of which is among its own specialisms
 * @param bidDays days of work that its bids took, where that was said
 * @param byResults agreements of which a part is paid by results
 * @param underTwoYears agreements with a term shorter than two years
 * @param valuePence what its agreements are worth in all, as signed
 * @param named how often others named it as a partner, in bids, awards and agreements
 * @param engaged how often it was given work as a partner
 * @param referredOutside people referred to it outside any agreement, unpaid
 * @param returns the returns that count them
 */
public record Supplier(
    String id,
    @Nullable String name,
    @Nullable OrganisationKind kind,
    @Nullable IncomeBand incomeBand,
    List<String> specialisms,
    int bids,
    int bidsOutsideSpecialisms,
    int bidDays,
    int awards,
    int grants,
    int contracts,
    int subcontracts,
    int rateCards,
    int byResults,
    int underTwoYears,
    int limitingComment,
    long valuePence,
    long grantPence,
    int named,
    int engaged,
    int referredOutside,
    @Internal List<ReferralReturnRecorded> returns) {

  public Supplier {
    specialisms = List.copyOf(specialisms);
    returns = List.copyOf(returns);
  }

  /** Whether its income is under a million pounds a year; null where that is not known. */
  @JsonIgnore
  public @Nullable Boolean small() {
    return incomeBand == null ? null : incomeBand.compareTo(IncomeBand.UP_TO_1M) <= 0;
  }

  /** What a row is while it is being made. */
  static final class Draft {
    final String id;
    final List<String> specialisms = new ArrayList<>();
    @Nullable String name;
    @Nullable OrganisationKind kind;
    @Nullable IncomeBand incomeBand;
    int bids;
    int bidsOutsideSpecialisms;
    int bidDays;
    int awards;
    int grants;
    int contracts;
    int subcontracts;
    int rateCards;
    int byResults;
    int underTwoYears;
    int limitingComment;
    long valuePence;
    long grantPence;
    int named;
    int engaged;
    final List<ReferralReturnRecorded> returns = new ArrayList<>();

    Draft(String id, @Nullable Supplier row) {
      this.id = id;
      if (row != null) {
        specialisms.addAll(row.specialisms());
        name = row.name();
        kind = row.kind();
        incomeBand = row.incomeBand();
        bids = row.bids();
        bidsOutsideSpecialisms = row.bidsOutsideSpecialisms();
        bidDays = row.bidDays();
        awards = row.awards();
        grants = row.grants();
        contracts = row.contracts();
        subcontracts = row.subcontracts();
        rateCards = row.rateCards();
        byResults = row.byResults();
        underTwoYears = row.underTwoYears();
        limitingComment = row.limitingComment();
        valuePence = row.valuePence();
        grantPence = row.grantPence();
        named = row.named();
        engaged = row.engaged();
        returns.addAll(row.returns());
      }
    }

    Supplier build() {
      return new Supplier(
          id,
          name,
          kind,
          incomeBand,
          specialisms,
          bids,
          bidsOutsideSpecialisms,
          bidDays,
          awards,
          grants,
          contracts,
          subcontracts,
          rateCards,
          byResults,
          underTwoYears,
          limitingComment,
          valuePence,
          grantPence,
          named,
          engaged,
          returns.stream().mapToInt(ReferralReturnRecorded::outsideAgreements).sum(),
          returns);
    }
  }
}
