package org.candour.query.estate;

import static org.candour.query.presentation.PlainEnglish.capital;
import static org.candour.query.presentation.PlainEnglish.count;
import static org.candour.query.presentation.PlainEnglish.items;
import static org.candour.query.presentation.PlainEnglish.list;
import static org.candour.query.presentation.PlainEnglish.maybe;
import static org.candour.query.presentation.PlainEnglish.money;
import static org.candour.query.presentation.PlainEnglish.on;
import static org.candour.query.presentation.PlainEnglish.plain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.Event;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.estate.AdviceAnswer;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTimelinePublished;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.OrganisationNotified;
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
import org.candour.events.estate.establishment.EstablishmentEvent;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.SiteSaleAnnounced;
import org.candour.events.estate.establishment.SiteSold;
import org.candour.events.estate.establishment.Standing;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.estate.establishment.UseSuspended;
import org.candour.events.id.OrganisationId;
import org.candour.query.presentation.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the events of the estate say. */
@Component
class EstateSentences implements Sentences {

  @Override
  public Optional<String> sentence(Event event) {
    return switch (event) {
      case EstablishmentEvent e -> Optional.of(establishment(e));
      case ClosureEvent e -> Optional.of(closure(e));
      case DevelopmentEvent e -> Optional.of(development(e));
      default -> Optional.empty();
    };
  }

  private static String establishment(EstablishmentEvent event) {
    return switch (event) {
      case EstablishmentRegistered e ->
          e.name() + " was entered in the register" + standing(e) + ".";
      case EstablishmentReRoled e ->
          "The role of "
              + e.establishment()
              + " changed: "
              + e.role()
              + ". Reason: "
              + stop(e.reason());
      case UseSuspended e ->
          e.establishment()
              + " stopped being used for the time being"
              + until(e.until())
              + ". Reason: "
              + stop(e.reason());
      case UseResumed e -> e.establishment() + " was used again.";
      case ReformPrisonDesignated e ->
          e.establishment() + " became a reform prison." + maybe(" ", stopped(e.terms()), "");
      case GovernorAppointed e ->
          (e.executive() ? "An executive governor" : "A governor")
              + " was appointed to "
              + e.establishment()
              + ".";
      case SiteSaleAnnounced e ->
          "It was announced that the site of "
              + e.establishment()
              + " will be sold."
              + maybe(" ", stopped(e.statement()), "");
      case SiteSold e ->
          "The site of "
              + e.establishment()
              + " was sold"
              + maybe(" to ", e.buyer(), "")
              + price(e.price())
              + ".";
    };
  }

  private static String closure(ClosureEvent event) {
    return switch (event) {
      case ClosureLikelyStated e ->
          "It was said that "
              + what(e.establishment().value(), e.kind())
              + " is likely"
              + maybe(", by ", e.statedBy(), "")
              + ". "
              + stop(e.statement());
      case ClosureAnnounced e ->
          capital(what(e.establishment().value(), e.kind()))
              + " was announced"
              + maybe(" by ", e.statedBy(), "")
              + planned(e.plannedOn())
              + "."
              + places(e.places())
              + maybe(" Reason: ", stopped(e.reason()), "");
      case ClosureTimelinePublished e ->
          "A timeline of the closure was published: "
              + items(e.milestones().stream().map(m -> m.what() + " " + on(m.on())).toList())
              + ".";
      case OrganisationNotified e ->
          e.organisation() + " was told of the closure" + maybe(", by ", e.means(), "") + ".";
      case FamiliesInformed e -> "Families were told of the closure. How: " + stop(e.means());
      case ImpactAssessed e ->
          "The impact of the closure was assessed. Services: "
              + items(e.services())
              + ". Organisations: "
              + organisations(e.organisations())
              + ". "
              + number(e.peopleServed(), "person", "people")
              + " served.";
      case ExitPlanAgreed e ->
          "An exit plan was agreed with "
              + e.organisation()
              + " for "
              + e.service()
              + ", to be complete by "
              + PartialDate.of(e.by()).inWords()
              + maybe("; the service goes to ", e.transferTo(), "")
              + ".";
      case ExitPlanCompleted e ->
          "The exit plan with " + e.organisation() + " for " + e.service() + " was carried out.";
      case ClosureAdviceTaken e -> advice(e.group(), e.advice(), e.answer(), e.why());
      case ClosureGroupsHeard e -> heard(e.heard(), e.notHeard(), e.account());
      case ClosurePostponed e ->
          "The closure was put off"
              + (e.plannedOn() == null
                  ? ", without a new date"
                  : "; it is now planned " + on(e.plannedOn()))
              + ". Reason: "
              + stop(e.reason());
      case ClosureRescinded e ->
          "It was decided not to close after all. Reason: " + stop(e.reason());
      case ClosureOrderMade e ->
          "A closure order was made: "
              + e.instrument()
              + (e.inForceOn() == null ? "" : ", in force " + on(e.inForceOn()))
              + "."
              + (e.onlyPrisonInCounty() ? " It is the county’s only prison." : "")
              + maybe(" Special reasons: ", stopped(e.specialReasons()), "");
      case LastPrisonersLeft e -> "The last prisoners left.";
      case ClosureCompleted e ->
          "The closure was complete." + places(e.places()) + maybe(" ", stopped(e.note()), "");
    };
  }

  private static String development(DevelopmentEvent event) {
    return switch (event) {
      case SiteEarmarked e ->
          "A site was earmarked for "
              + e.name()
              + ": "
              + e.site()
              + maybe(", where ", e.formerEstablishment(), " stood")
              + "."
              + (e.places() == null
                  ? ""
                  : " Planned: " + number(e.places(), "place", "places") + ".");
      case PartnersConvened e ->
          "Local organisations were brought together: "
              + items(
                  Stream.concat(
                          e.organisations().stream().map(OrganisationId::value),
                          e.others().stream())
                      .toList())
              + ". Purpose: "
              + stop(e.purpose());
      case AccessAssessed e ->
          "Access to the site was assessed: "
              + items(
                  e.journeys().stream()
                      .map(j ->
                          "from "
                              + j.from()
                              + " by "
                              + j.by()
                              + " in "
                              + number(j.minutes(), "minute", "minutes"))
                      .toList())
              + ". Visitors: "
              + stop(e.accommodation())
              + maybe(" ", stopped(e.finding()), "");
      case ServiceLocationReviewed e ->
          "It was weighed where services sit. "
              + stop(e.finding())
              + " Disabled people: "
              + stop(e.disabledAccess());
      case DevelopmentAdviceTaken e -> advice(e.group(), e.advice(), e.answer(), e.why());
      case DevelopmentGroupsHeard e -> heard(e.heard(), e.notHeard(), e.account());
      case DesignFixed e ->
          "The design was fixed. "
              + stop(e.summary())
              + (e.places() == null ? "" : " " + number(e.places(), "place", "places") + ".");
      case FirstPrisonersReceived e -> "The first prisoners arrived at " + e.establishment() + ".";
      case EstablishmentOpened e ->
          e.establishment()
              + " was opened"
              + (e.places() == null ? "" : " with " + number(e.places(), "place", "places"))
              + maybe(", run by ", e.operator(), "")
              + ".";
    };
  }

  private static String standing(EstablishmentRegistered event) {
    if (event.standing() == Standing.IN_USE) {
      return " as in use";
    }
    PartialDate until = event.inUseUntil();
    return " as no longer in use"
        + (until == null ? "" : "; it was in use until " + until.inWords());
  }

  private static String what(String establishment, ClosureKind kind) {
    return switch (kind) {
      case FULL -> "the closure of " + establishment;
      case PARTIAL -> "the closure of a part of " + establishment;
      case TEMPORARY -> "the temporary closure of " + establishment;
      case RE_ROLE -> "the change of role of " + establishment;
    };
  }

  private static String planned(@Nullable PartialDate date) {
    return date == null ? "" : "; it was planned for " + date.inWords();
  }

  private static String until(@Nullable PartialDate date) {
    return date == null ? "" : ", expected until " + date.inWords();
  }

  private static String places(@Nullable Integer places) {
    return places == null ? "" : " " + number(places, "place", "places") + " lost.";
  }

  private static String advice(String group, String advice, AdviceAnswer answer, String why) {
    String became =
        answer == AdviceAnswer.NOT_YET_ANSWERED
            ? "It has not been answered yet"
            : "It was " + plain(answer);
    return group + " gave advice: " + stop(advice) + " " + became + ". Why: " + stop(why);
  }

  private static String heard(List<String> heard, List<String> not, @Nullable String account) {
    return "Groups heard: "
        + groups(heard)
        + ". Not heard: "
        + groups(not)
        + "."
        + maybe(" ", stopped(account), "");
  }

  private static String groups(List<String> groups) {
    return groups.isEmpty() ? list(groups) : items(groups);
  }

  private static String organisations(List<OrganisationId> organisations) {
    return items(organisations.stream().map(OrganisationId::value).toList());
  }

  private static String price(@Nullable Money price) {
    return price == null ? "" : " for " + money(price);
  }

  private static String number(long number, String one, String many) {
    return count(number, one, many);
  }

  private static String stop(String text) {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
  }

  private static @Nullable String stopped(@Nullable String text) {
    return text == null ? null : stop(text);
  }
}
