package org.candour.query.partnership.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.presentation.EntryDate;
import org.candour.query.search.Renamed;
import org.candour.query.view.Internal;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the register has it, and the people referred to it.
 *
 * @param referredUnderAgreements people referred under agreements, as the returns say that count
 * @param referredOutsideAgreements people referred outside any agreement, unpaid
 * @param joined the entry that joined the record to another one; null if none did
 * @param otherRecords records of the same organisation that are joined to this one
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record Organisation(
    String id,
    @Nullable String name,
    List<String> formerNames,
    @Nullable OrganisationKind kind,
    List<OrganisationId> identifiers,
    @Nullable IncomeBand incomeBand,
    List<String> specialisms,
    List<String> areas,
    @Nullable String contribution,
    @Nullable EntryDate registered,
    List<Referrals> referrals,
    int referredUnderAgreements,
    int referredOutsideAgreements,
    @Internal @Nullable Long joined,
    List<OtherRecord> otherRecords,
    List<Long> corrections)
    implements OrganisationBuilder.With, Renamed {

  /** The row once a return is in; an earlier one for the same people counts no more. */
  Organisation returned(ReferralReturnRecorded e, long entry) {
    List<Referrals> all = new ArrayList<>();
    referrals.forEach(earlier -> all.add(earlier.before(e, entry)));
    all.add(
        new Referrals(
            e.from(),
            e.to(),
            e.underAgreements(),
            e.outsideAgreements(),
            e.establishments(),
            entry,
            null));
    return with(o ->
        o.referrals(all)
            .referredUnderAgreements(counted(all, Referrals::underAgreements))
            .referredOutsideAgreements(counted(all, Referrals::outsideAgreements)));
  }

  /** The row as part of that of another record of the same organisation. */
  Organisation under(String standing) {
    return id.equals(standing)
        ? this
        : with(o -> o.id(standing).addOtherRecords(new OtherRecord(id, name, joined)));
  }

  /** The row with what is on record of the same organisation elsewhere. */
  Organisation and(Organisation other) {
    List<Referrals> all = both(referrals, other.referrals);
    return with(o ->
        o.identifiers(both(identifiers, other.identifiers))
            .formerNames(both(formerNames, other.formerNames))
            .specialisms(both(specialisms, other.specialisms))
            .areas(both(areas, other.areas))
            .incomeBand(incomeBand == null ? other.incomeBand : incomeBand)
            .contribution(contribution == null ? other.contribution : contribution)
            .referrals(all)
            .referredUnderAgreements(counted(all, Referrals::underAgreements))
            .referredOutsideAgreements(counted(all, Referrals::outsideAgreements))
            .otherRecords(both(otherRecords, other.otherRecords))
            .corrections(both(corrections, other.corrections)));
  }

  private static <T> List<T> both(List<T> own, List<T> others) {
    return Stream.concat(own.stream(), others.stream()).distinct().toList();
  }

  private static int counted(List<Referrals> returns, ToIntFunction<Referrals> people) {
    return returns.stream()
        .filter(returned -> returned.replacedBy() == null)
        .mapToInt(people)
        .sum();
  }

  /**
   * Another record of the organisation.
   *
   * @param joined the entry that joined it
   */
  @ViewRow
  public record OtherRecord(String id, @Nullable String name, @Nullable Long joined) {}

  /**
   * How many people were referred in a period.
   *
   * @param establishments the prisons that referred them; empty if the return names none
   * @param replacedBy the entry of a later return for the same period, which counts instead
   */
  @ViewRow
  public record Referrals(
      LocalDate from,
      LocalDate to,
      int underAgreements,
      int outsideAgreements,
      List<EstablishmentCode> establishments,
      long entry,
      @Nullable Long replacedBy)
      implements OrganisationReferralsBuilder.With {

    /** The same once a later return is in, which replaces it or counts beside it. */
    Referrals before(ReferralReturnRecorded later, long index) {
      return replacedBy != null || !later.recounts(from, to, establishments)
          ? this
          : withReplacedBy(index);
    }
  }
}
