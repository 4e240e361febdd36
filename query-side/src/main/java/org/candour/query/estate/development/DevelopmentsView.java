package org.candour.query.estate.development;

import java.util.List;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
import org.candour.events.estate.development.AccessAssessed;
import org.candour.events.estate.development.DesignFixed;
import org.candour.events.estate.development.DevelopmentAdviceTaken;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.estate.development.DevelopmentGroupsHeard;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.development.FirstPrisonersReceived;
import org.candour.events.estate.development.PartnersConvened;
import org.candour.events.estate.development.ServiceLocationReviewed;
import org.candour.events.estate.development.SiteEarmarked;
import org.candour.events.estate.development.SiteTerms;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.query.estate.DisputedFact;
import org.candour.query.estate.SourceNote;
import org.candour.query.estate.development.Development.DevelopmentStatus;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per development, with what came of it in other streams. */
@Component
public class DevelopmentsView extends StreamView<Development, DevelopmentEvent> {

  DevelopmentsView() {
    // The timeline shows judgements; no fact of the development changes by them.
    super(
        "developments",
        "development",
        Development.class,
        DevelopmentEvent.class,
        key -> DevelopmentBuilder.builder().id(key).state(DevelopmentStatus.EARMARKED).build(),
        new Marks<>((row, _, _) -> row, DevelopmentsView::corrected));
  }

  @Override
  protected Development happened(Development row, DevelopmentEvent event, LedgerEntry entry) {
    Development before = stepped(row, entry);
    return switch (event) {
      case SiteEarmarked e -> earmarked(before, e.terms());
      case PartnersConvened e -> convened(before, e);
      case AccessAssessed e ->
          before.with(d -> d.journeys(e.journeys()).accommodation(e.accommodation()));
      case ServiceLocationReviewed e ->
          before.with(d -> d.serviceLocation(e.finding()).disabledAccess(e.disabledAccess()));
      case DevelopmentAdviceTaken e -> before.with(d -> d.addAdvice(e.taken()));
      case DevelopmentGroupsHeard e ->
          before.with(d -> d.addHeard(e.heard().stream()).addNotHeard(e.notHeard().stream()));
      case DesignFixed e ->
          before.with(d ->
              d.state(DevelopmentStatus.DESIGN_FIXED)
                  .design(e.summary())
                  .places(places(row, e.places())));
      case FirstPrisonersReceived e ->
          before.with(d ->
              d.state(DevelopmentStatus.RECEIVING_PRISONERS)
                  .establishment(e.establishment().value()));
      case EstablishmentOpened e -> opened(before, e);
    };
  }

  private static Development corrected(
      Development row, FactCorrected correction, LedgerEntry entry) {
    SourceNote before = row.sources().get(correction.entry());
    return row.with(d -> d.addCorrections(DisputedFact.of(correction, entry, before)));
  }

  private static Development stepped(Development row, LedgerEntry entry) {
    SourceNote source = SourceNote.of(entry);
    Development sourced = source == null ? row : row.with(d -> d.addSources(entry.index(), source));
    return sourced.with(
        d -> d.addSteps(new Development.Step(entry.entry().type(), EntryDate.of(entry))));
  }

  private static Development earmarked(Development row, SiteTerms site) {
    EstablishmentCode former = site.formerEstablishment();
    return row.with(d ->
        d.name(site.name())
            .site(site.site())
            .formerEstablishment(former == null ? null : former.value())
            .places(site.places())
            .womensEstate(site.womensEstate()));
  }

  private static Development convened(Development row, PartnersConvened e) {
    return row.with(d ->
        d.addPartners(e.organisations().stream().map(OrganisationId::value))
            .addPartners(e.others().stream()));
  }

  private static Development opened(Development row, EstablishmentOpened e) {
    return row.with(d ->
        d.state(DevelopmentStatus.OPEN)
            .establishment(e.establishment().value())
            .places(places(row, e.places()))
            .operator(e.operator()));
  }

  private static @Nullable Integer places(Development row, @Nullable Integer places) {
    return places == null ? row.places() : places;
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case ProvisionMapped e -> Subjects.of(e.terms().development());
      case AdviceGiven e -> Subjects.of(e.about());
      case ConsultationOpened e -> Subjects.of(e.about());
      default -> Set.of();
    };
  }

  @Override
  protected Development arisen(Development row, LedgerEntry entry) {
    return switch (entry.event()) {
      case ProvisionMapped _ -> row.with(d -> d.addProvisionMaps(Backlink.of(entry)));
      case AdviceGiven e -> row.with(d -> d.addConsulted(Backlink.of(e.about(), entry)));
      case ConsultationOpened e -> row.with(d -> d.addConsulted(Backlink.of(e.about(), entry)));
      default -> super.arisen(row, entry);
    };
  }

  @Override
  public List<Facet<Development>> facets() {
    return List.of(
        Facet.one("establishment", Development::establishment).label("Prison").prison(),
        Facet.choice("state", DevelopmentStatus.class, Development::state));
  }

  @Override
  public Order<Development> order() {
    return Order.by(d -> d.name() == null ? "" : d.name());
  }
}
