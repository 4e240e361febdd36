package org.candour.query.estate.development;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.estate.development.AccessAssessed;
import org.candour.events.estate.development.DesignFixed;
import org.candour.events.estate.development.DevelopmentAdviceTaken;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.estate.development.DevelopmentGroupsHeard;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.development.FirstPrisonersReceived;
import org.candour.events.estate.development.Journey;
import org.candour.events.estate.development.PartnersConvened;
import org.candour.events.estate.development.ServiceLocationReviewed;
import org.candour.events.estate.development.SiteEarmarked;
import org.candour.events.id.OrganisationId;
import org.candour.query.estate.DisputedFact;
import org.candour.query.estate.SourceNote;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.RowDraft;
import org.jspecify.annotations.Nullable;

/** A development while one entry is worked into it. */
final class DevelopmentDraft implements RowDraft<Development> {

  private final String id;
  private @Nullable String name;
  private @Nullable String site;
  private @Nullable String formerEstablishment;
  private @Nullable String establishment;
  private Development.State state = Development.State.EARMARKED;
  private @Nullable Integer places;
  private boolean womensEstate;
  private @Nullable String operator;
  private @Nullable String design;
  private final List<Development.Step> steps = new ArrayList<>();
  private final List<String> partners = new ArrayList<>();
  private List<Journey> journeys = List.of();
  private @Nullable String accommodation;
  private @Nullable String serviceLocation;
  private @Nullable String disabledAccess;
  private final List<Development.Advice> advice = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final List<String> notHeard = new ArrayList<>();
  private final List<Backlink> provisionMaps = new ArrayList<>();
  private final List<Backlink> awards = new ArrayList<>();
  private final List<DisputedFact> corrections = new ArrayList<>();
  private final Map<Long, SourceNote> sources = new TreeMap<>();

  DevelopmentDraft(String id) {
    this.id = id;
  }

  static DevelopmentDraft from(Development row) {
    DevelopmentDraft draft = new DevelopmentDraft(row.id());
    draft.name = row.name();
    draft.site = row.site();
    draft.formerEstablishment = row.formerEstablishment();
    draft.establishment = row.establishment();
    draft.state = row.state();
    draft.places = row.places();
    draft.womensEstate = row.womensEstate();
    draft.operator = row.operator();
    draft.design = row.design();
    draft.steps.addAll(row.steps());
    draft.partners.addAll(row.partners());
    draft.journeys = row.journeys();
    draft.accommodation = row.accommodation();
    draft.serviceLocation = row.serviceLocation();
    draft.disabledAccess = row.disabledAccess();
    draft.advice.addAll(row.advice());
    draft.heard.addAll(row.heard());
    draft.notHeard.addAll(row.notHeard());
    draft.provisionMaps.addAll(row.provisionMaps());
    draft.awards.addAll(row.awards());
    draft.corrections.addAll(row.corrections());
    draft.sources.putAll(row.sources());
    return draft;
  }

  /** Takes in what another stream says that it comes from this one, or is for it. */
  boolean came(Event event, LedgerEntry recorded) {
    return switch (event) {
      case ProvisionMapped _ -> provisionMaps.add(Backlink.of(recorded));
      case LotAwarded e when e.advice() != null -> awards.add(Backlink.of(e.advice(), recorded));
      default -> false;
    };
  }

  void happened(DevelopmentEvent event, LedgerEntry recorded) {
    SourceNote source = SourceNote.of(recorded);
    if (source != null) {
      sources.put(recorded.index(), source);
    }
    steps.add(new Development.Step(recorded.entry().type(), EntryDate.of(recorded)));
    switch (event) {
      case SiteEarmarked e -> {
        name = e.name();
        site = e.site();
        formerEstablishment =
            e.formerEstablishment() == null ? null : e.formerEstablishment().value();
        places = e.places();
        womensEstate = e.womensEstate();
      }
      case PartnersConvened e -> {
        e.organisations().stream().map(OrganisationId::value).forEach(partners::add);
        partners.addAll(e.others());
      }
      case AccessAssessed e -> {
        journeys = e.journeys();
        accommodation = e.accommodation();
      }
      case ServiceLocationReviewed e -> {
        serviceLocation = e.finding();
        disabledAccess = e.disabledAccess();
      }
      case DevelopmentAdviceTaken e ->
          advice.add(new Development.Advice(e.group(), e.advice(), e.answer(), e.why()));
      case DevelopmentGroupsHeard e -> {
        heard.addAll(e.heard());
        notHeard.addAll(e.notHeard());
      }
      case DesignFixed e -> {
        state = Development.State.DESIGN_FIXED;
        design = e.summary();
        places = e.places() == null ? places : e.places();
      }
      case FirstPrisonersReceived e -> {
        state = Development.State.RECEIVING_PRISONERS;
        establishment = e.establishment().value();
      }
      case EstablishmentOpened e -> {
        state = Development.State.OPEN;
        establishment = e.establishment().value();
        places = e.places() == null ? places : e.places();
        operator = e.operator();
      }
    }
  }

  void disputed(FactCorrected fact, LedgerEntry recorded) {
    corrections.add(DisputedFact.of(fact, recorded, sources.get(fact.entry())));
  }

  @Override
  public Development build() {
    return new Development(
        id,
        name,
        site,
        formerEstablishment,
        establishment,
        state,
        places,
        womensEstate,
        operator,
        design,
        List.copyOf(steps),
        List.copyOf(partners),
        journeys,
        accommodation,
        serviceLocation,
        disabledAccess,
        List.copyOf(advice),
        List.copyOf(heard),
        List.copyOf(notHeard),
        List.copyOf(provisionMaps),
        List.copyOf(awards),
        List.copyOf(corrections),
        new TreeMap<>(sources));
  }
}
