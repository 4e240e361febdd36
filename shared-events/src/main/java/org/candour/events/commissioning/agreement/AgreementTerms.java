package org.candour.events.commissioning.agreement;

import static org.candour.events.definition.Imported.Leeway.MAY_BE_IMPRECISE;
import static org.candour.events.definition.Imported.Leeway.MAY_LACK;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Theme;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.PublishedNotice;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says, as it was signed or last changed. Where the source of imported history
 * does not say it, a component that may lack there is null.
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record AgreementTerms(
    @Hint("Who provides") @Imported(MAY_LACK) @Nullable OrganisationId provider,
    @Hint("Who pays") @Nullable OrganisationId payer,
    @Hint("The agreement that a subcontract stands under") @Nullable AgreementId under,
    @Hint("The prisons that it is for") @Size(max = 200) List<EstablishmentCode> establishments,
    @Hint("What is provided") @NotBlank @Size(max = 500) String service,
    @Hint("How it is funded") FundingMechanism mechanism,
    @Hint("How much of the money is paid by results, in per cent")
        @Nullable
        @PositiveOrZero
        @Max(100)
        Integer resultsShare,
    @Hint("When it starts") @Imported(MAY_BE_IMPRECISE) PartialDate startsOn,
    @Hint("The last day of its term; leave out if it has no end") @Imported(MAY_BE_IMPRECISE)
        @Nullable PartialDate endsOn,
    @Hint("Whether either side may break it off at agreed points") @Imported(MAY_LACK)
        @Nullable Boolean breakClause,
    @Hint("Why it is no grant") @Nullable @Size(max = 2000) String whyNotGrant,
    @Hint("What it provides for training") @Nullable @Size(max = 2000) String training,
    @Hint("Whether a clause limits what the provider may say in public") @Imported(MAY_LACK)
        @Nullable Boolean limitsComment,
    @Hint("That clause") @Nullable @Size(max = 2000) String commentClause,
    @Hint("What it is worth in all") @Nullable Money value,
    @Hint("What other funders put in beside it") @Nullable Money leverage,
    @Hint("Organisations named as partners") @Size(max = 200) List<OrganisationId> namedPartners,
    @Hint("Groups that it serves") @Size(max = 200) List<@NotBlank @Size(max = 300) String> groups,
    @Hint("The area that it covers") @Nullable @Size(max = 200) String area,
    @Hint("How many pages it has") @Nullable @PositiveOrZero @Max(100_000) Integer pages,
    @Hint("Changes of the terms that the provider asked for before signing")
        @Nullable
        @PositiveOrZero
        @Max(10_000)
        Integer variationsAsked,
    @Hint("How many of these were agreed") @Nullable @PositiveOrZero @Max(10_000)
        Integer variationsAgreed,
    @Hint("Whether it falls under the light touch rules of procurement") @Imported(MAY_LACK)
        @Nullable Boolean lightTouch,
    @Hint("How many key performance indicators it sets") @Nullable @PositiveOrZero @Max(1_000)
        Integer indicators,
    @Hint("The framework that it is called off from; leave out if there is none")
        @Nullable
        @Size(max = 300)
        String framework,
    @Hint("Where nobody could bid: on what ground it was awarded directly")
        @Nullable DirectAwardGround directAwardGround,
    @Hint("Why the Procurement Act asks for no notices of it, where it asks for none")
        @Nullable ProcurementExemption exemption,
    @Hint("Why that ground or that exemption holds") @Nullable @Size(max = 2000)
        String whyNotCompeted,
    @Hint("Its transparency notice, UK5; only for a contract that names no award") @Valid
        @Nullable PublishedNotice transparencyNotice,
    @Hint("Its award notice, UK6; only for a contract that names no award") @Valid
        @Nullable PublishedNotice awardNotice,
    @Hint("The last day of the standstill that this award notice announced")
        @Nullable LocalDate standstillUntil,
    @Hint("What it bears on") @Size(max = 200) List<Theme> themes,
    @Hint("Your own number for it, as you publish it") @Nullable @Size(max = 200) String reference)
    implements AgreementTermsBuilder.With {
  public AgreementTerms {
    establishments = List.copyOf(establishments);
    namedPartners = List.copyOf(namedPartners);
    groups = List.copyOf(groups);
    themes = List.copyOf(themes);
  }

  /**
   * Tells whether somebody is who provides. Where the provider is not named, whoever does not pay
   * may be it.
   */
  public boolean isProvider(@Nullable Party party) {
    if (party == null) {
      return false;
    }
    return provider == null ? !payers().contains(party) : party.stream().equals(provider.stream());
  }

  /** Who pays: the organisation that does, or where none is named the prisons that it is for. */
  public List<Party> payers() {
    return payer == null
        ? establishments.stream().map(code -> new Party(code.value())).toList()
        : List.of(new Party(payer.value()));
  }
}
