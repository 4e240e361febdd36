package org.candour.command.commissioning.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.commissioning.agreement.state.AgreementState;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** Sign an agreement. */
@Command(
    name = "sign-agreement",
    title = "Sign an agreement",
    stream = "agreement",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.PAYER,
    ideas = {"19", "P3", "P6", "T1", "T4", "N1", "N4", "N5", "C2", "C3"},
    opens = true)
record SignAgreement(
    @Hint("The agreement") AgreementId agreement,
    @Hint("The number of the entry in which it was awarded") @Nullable Long award,
    @Valid @JsonUnwrapped AgreementTerms terms)
    implements AgreementCommand {
  public SignAgreement {
    if (terms.endsOn() != null && terms.startsOn().isSurelyAfter(terms.endsOn())) {
      throw new IllegalArgumentException("An agreement cannot end before it starts");
    }
    if (Boolean.TRUE.equals(terms.limitsComment())
        && (terms.commentClause() == null || terms.commentClause().isBlank())) {
      throw new IllegalArgumentException(
          "Give the clause that limits public comment in commentClause");
    }
    if (terms.variationsAgreed() != null
        && (terms.variationsAsked() == null
            || terms.variationsAgreed() > terms.variationsAsked())) {
      throw new IllegalArgumentException(
          "The number of changes agreed cannot be more than the number requested");
    }
    refuseNoticesOfAnAward(award, terms);
    if (terms.mechanism() == FundingMechanism.CONTRACT
        && terms.exemption() == ProcurementExemption.GRANTS) {
      throw new IllegalArgumentException("A contract is no grant; give another exemption, or none");
    }
  }

  private static void refuseNoticesOfAnAward(@Nullable Long award, AgreementTerms terms) {
    boolean noticed = terms.transparencyNotice() != null || terms.awardNotice() != null;
    if (noticed && (award != null || terms.mechanism() != FundingMechanism.CONTRACT)) {
      throw new IllegalArgumentException(
          "Give transparencyNotice and awardNotice only for a contract that names no award;"
              + " those of an award are published in its round");
    }
    if (terms.standstillUntil() != null && terms.awardNotice() == null) {
      throw new IllegalArgumentException(
          "Give the award notice that announced the standstill in awardNotice");
    }
  }

  /** When its notices were published, which is not in the future. */
  @Override
  public Map<String, PartialDate> happenedOn() {
    Map<String, PartialDate> noticed = new HashMap<>();
    if (terms.transparencyNotice() != null) {
      noticed.put("transparencyNotice", PartialDate.of(terms.transparencyNotice().publishedOn()));
    }
    if (terms.awardNotice() != null) {
      noticed.put("awardNotice", PartialDate.of(terms.awardNotice().publishedOn()));
    }
    return noticed;
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.establishments(), terms.provider(), terms.payer());
  }

  @Override
  public Sides voices() {
    return AgreementState.voices(terms);
  }
}
