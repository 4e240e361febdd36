package org.candour.query.partnership.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.RowDraft;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the register has it, and the people referred to it.
 *
 * @param referredUnderAgreements people referred under agreements, as the returns say that count
 * @param referredOutsideAgreements people referred outside any agreement, unpaid
 * @param corrections entries that correct or contest something said here
 */
public record Organisation(
    String id,
    @Nullable String name,
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
    List<Long> corrections) {

  public Organisation {
    identifiers = List.copyOf(identifiers);
    specialisms = List.copyOf(specialisms);
    areas = List.copyOf(areas);
    referrals = List.copyOf(referrals);
    corrections = List.copyOf(corrections);
  }

  /**
   * How many people were referred in a period.
   *
   * @param establishments the prisons that referred them; empty if the return names none
   * @param replacedBy the entry of a later return for the same period, which counts instead
   */
  public record Referrals(
      LocalDate from,
      LocalDate to,
      int underAgreements,
      int outsideAgreements,
      List<EstablishmentCode> establishments,
      long entry,
      @Nullable Long replacedBy) {

    public Referrals {
      establishments = List.copyOf(establishments);
    }

    /** The same once a later return is in, which replaces it or counts beside it. */
    Referrals before(ReferralReturnRecorded later, long index) {
      return replacedBy != null || !later.recounts(from, to, establishments)
          ? this
          : new Referrals(
              from, to, underAgreements, outsideAgreements, establishments, entry, index);
    }
  }

  /** What a row is while it is being made. */
  static final class Draft implements RowDraft<Organisation> {
    String id = "";
    @Nullable String name;
    @Nullable OrganisationKind kind;
    final List<OrganisationId> identifiers = new ArrayList<>();
    @Nullable IncomeBand incomeBand;
    final List<String> specialisms = new ArrayList<>();
    final List<String> areas = new ArrayList<>();
    @Nullable String contribution;
    @Nullable EntryDate registered;
    final List<Referrals> referrals = new ArrayList<>();
    final List<Long> corrections = new ArrayList<>();

    static Draft of(@Nullable Organisation row) {
      Draft d = new Draft();
      if (row != null) {
        d.id = row.id();
        d.name = row.name();
        d.kind = row.kind();
        d.identifiers.addAll(row.identifiers());
        d.incomeBand = row.incomeBand();
        d.specialisms.addAll(row.specialisms());
        d.areas.addAll(row.areas());
        d.contribution = row.contribution();
        d.registered = row.registered();
        d.referrals.addAll(row.referrals());
        d.corrections.addAll(row.corrections());
      }
      return d;
    }

    @Override
    public Organisation build() {
      return new Organisation(
          id,
          name,
          kind,
          identifiers,
          incomeBand,
          specialisms,
          areas,
          contribution,
          registered,
          referrals,
          counted(Referrals::underAgreements),
          counted(Referrals::outsideAgreements),
          corrections);
    }

    private int counted(ToIntFunction<Referrals> people) {
      return referrals.stream()
          .filter(returned -> returned.replacedBy() == null)
          .mapToInt(people)
          .sum();
    }
  }
}
