package org.candour.query.commissioning.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.ChangeNoticeException;
import org.candour.events.commissioning.PublishedNotice;
import org.candour.query.commissioning.Total;
import org.candour.query.consent.Consenting;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.UnstatedBySource;
import org.candour.query.presentation.ViewPresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agreements: who is funded for what, on which terms, how long it still lasts. */
@Component
class AgreementsPresentation extends ViewPresentation<Agreement> {

  AgreementsPresentation() {
    super(
        "agreements",
        "Agreements",
        "Grants, contracts, subcontracts and rate cards: the terms of each, what was paid, how it"
            + " is carried out and when its funding ends.",
        "agreement",
        "agreements");
  }

  @Override
  public String name(Agreement a) {
    return Objects.requireNonNullElse(a.service(), "an agreement")
        + (a.mechanism() == null ? "" : ", " + PlainEnglish.plain(a.mechanism()));
  }

  @Override
  public Card card(Agreement a, LocalDate on) {
    Card card =
        Card.headed(
            a.provider() == null ? "An unnamed provider" : a.provider(),
            ": ",
            name(a),
            a.value() == null ? "" : ", worth " + PlainEnglish.money(a.value()));
    stands(card, a, on);
    terms(card, a);
    procured(card, a);
    return card.say("Award that it comes from", a.award())
        .say("Under", a.under())
        .each("Agreements under it", a.subcontracts())
        .each("Commitments that arise from it", a.commitments())
        .each("Claims", a.claims(), AgreementsPresentation::claim)
        .inFull()
        .say("From award to signature", a.awardToSignature())
        .say("Paid so far", a.paid().isEmpty() ? "Nothing is recorded" : Total.inWords(a.paid()))
        .only(!Objects.equals(a.value(), a.valueAsSigned()), "Value as signed", a.valueAsSigned())
        .say("Put in by others beside it", a.leverage())
        .text("Why it is not a grant", a.whyNotGrant())
        .text("Training", a.training())
        .say("Clause that limits public comment", commentClause(a))
        .each("Named as partners", a.namedPartners())
        .each("Given work", a.engaged(), AgreementsPresentation::engaged)
        .each("Serves", a.groups())
        .text("Area", a.area())
        .only(a.reference() != null, "Payer’s own number", a.reference())
        .only(a.pages() != null, "Pages", a.pages())
        .say(
            "Changes asked for",
            PlainEnglish.number(a.variationsAsked())
                + ", of which agreed: "
                + PlainEnglish.number(a.variationsAgreed()))
        .each("Changes", a.variations(), AgreementsPresentation::variation)
        .each("Asked for and not answered", a.asked(), AgreementsPresentation::asked)
        .each("Notices of procurement", a.notices())
        .each("How it is carried out", a.assessments(), AgreementsPresentation::assessment)
        .say("Notice to end it", a.notice())
        .text("Response to the notice", a.noticeAnswer())
        .say("Responded", a.noticeAnswered())
        .say("Ended", a.ended())
        .each("Bears on", a.themes())
        .each("Duties", a.judged(), Judged::phrases)
        .entries("Corrected by", a.corrections());
  }

  private static void terms(Card card, Agreement a) {
    Boolean brief = a.underTwoYears();
    card.say("Provided by", a.provider())
        .column()
        .say("Paid by", a.payer())
        .each("Prisons", a.establishments())
        .text("How it is funded", a.mechanism())
        .column()
        .only(
            a.resultsShare() != null && a.resultsShare() > 0,
            "Paid by results",
            a.resultsShare() + " per cent")
        .say("Value", a.value())
        .column()
        .say("Signed", a.signed())
        .column();
    Consenting.say(card, a.consent());
    card.say(
            "Term",
            a.startsOn(),
            a.endsOn() == null ? ", with no end" : " to ",
            a.endsOn() == null ? "" : a.endsOn(),
            brief != null && brief ? ", which is under two years" : "",
            breakClause(a))
        .say("Funding ends", a.lastDay())
        .column();
  }

  private static void procured(Card card, Agreement a) {
    card.only(Boolean.TRUE.equals(a.lightTouch()), "Procured", "Under the light touch rules")
        .text("Called off from", a.framework())
        .text("Awarded directly", a.directAwardGround())
        .text("Exempt from procurement notices", a.exemption())
        .text("Why nobody else could bid", a.whyNotCompeted())
        .text("Transparency notice", published(a.transparencyNotice()))
        .text("Award notice", published(a.awardNotice()))
        .only(a.standstillUntil() != null, "Standstill announced until", a.standstillUntil())
        .only(a.indicators() != null, "Key performance indicators", a.indicators());
  }

  private static @Nullable String published(@Nullable PublishedNotice notice) {
    return notice == null
        ? null
        : notice.reference() + ", published " + PlainEnglish.said(notice.publishedOn());
  }

  private static String breakClause(Agreement a) {
    return switch (a.breakClause()) {
      case null -> "";
      case Boolean has when has -> ", with a break clause";
      case Boolean _ -> ", without a break clause";
    };
  }

  private static String commentClause(Agreement a) {
    return switch (a.limitsComment()) {
      case null -> UnstatedBySource.IT;
      case Boolean limits when limits ->
          PlainEnglish.stop(Objects.requireNonNullElse(a.commentClause(), "Yes"));
      case Boolean _ -> "None";
    };
  }

  private static void stands(Card card, Agreement a, LocalDate on) {
    PartialDate ends = a.lastDay();
    String notes =
        (a.hasAbandonedClaim() ? " A claim under it was abandoned." : "")
            + Consenting.aside(a.consent());
    if (a.state() == Agreement.AgreementStatus.ENDED) {
      card.standing("Ended." + notes);
    } else if (ends == null) {
      card.standing("In force, with no end." + notes);
    } else if (ends.latest().isBefore(on)) {
      card.pressing(
          "Its term ran out " + Durations.from(on, ends) + "; no end is recorded." + notes);
    } else if (a.notice() != null) {
      card.pressing("Notice is given: funding ends " + Durations.from(on, ends) + "." + notes);
    } else if (ends.latest().isBefore(on.plusMonths(6))) {
      card.pressing("Funding ends within 6 months, " + Durations.from(on, ends) + "." + notes);
    } else {
      card.standing("In force; funding ends " + Durations.from(on, ends) + "." + notes);
    }
  }

  private static List<Phrase> claim(Agreement.Claim c) {
    return Phrase.of(
        c.claim() + ", ",
        c.amount(),
        ": "
            + PlainEnglish.money(new Money(c.recoveredPence(), c.amount().currency()))
            + " recovered"
            + PlainEnglish.stop(abandoned(c.abandonedBecause()))
            + " Raised ",
        c.on());
  }

  private static String abandoned(@Nullable String because) {
    return because == null ? "" : "; abandoned because: " + because;
  }

  private static List<Phrase> engaged(Agreement.Engaged e) {
    return Phrase.of(
        e.partner(),
        ": "
            + e.work()
            + (e.days() == null ? "" : ", " + PlainEnglish.count(e.days(), "day", "days"))
            + ", ",
        e.on());
  }

  private static List<Phrase> asked(Agreement.Asked a) {
    String what =
        PlainEnglish.stop(a.change())
            + (a.endsOn() == null ? "" : " New end " + PlainEnglish.said(a.endsOn()) + ".")
            + (a.value() == null ? "" : " New value " + PlainEnglish.money(a.value()) + ".")
            + " Asked ";
    return a.by() == null ? Phrase.of(what, a.on()) : Phrase.of(what + "by ", a.by(), ", ", a.on());
  }

  private static List<Phrase> variation(Agreement.Variation v) {
    String what =
        PlainEnglish.stop(v.change())
            + (v.agreed() ? " Agreed" : " Not agreed")
            + (v.endsOn() == null ? "" : "; new end " + PlainEnglish.said(v.endsOn()))
            + (v.value() == null ? "" : "; new value " + PlainEnglish.money(v.value()))
            + ", ";
    return v.notice() == null
        ? Phrase.of(what, v.on(), noNotice(v.exception()))
        : Phrase.of(what, v.on(), ", announced by ", v.notice());
  }

  private static String noNotice(@Nullable ChangeNoticeException exception) {
    return exception == null ? "" : "; no notice was owed: " + PlainEnglish.plain(exception);
  }

  private static List<Phrase> assessment(Agreement.Assessment s) {
    String funding =
        s.fundingAdequate() == null
            ? ""
            : s.fundingAdequate() ? " The funding is adequate." : " The funding is not adequate.";
    return Phrase.of(
        PlainEnglish.capital(PlainEnglish.plain(s.rating()))
            + (s.atEnd() ? ", on its ending: " : ": ")
            + PlainEnglish.stop(s.finding())
            + funding
            + " ",
        s.on());
  }
}
