package org.candour.query.commissioning.agreement;

import static org.candour.query.presentation.PlainEnglish.on;

import org.candour.events.commissioning.PublishedNotice;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEvent;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.ClaimRecovered;
import org.candour.events.commissioning.agreement.NoticeAnswered;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agreements on funding and what came of them, in sentences. */
@Component
class AgreementSentences implements Sentences<AgreementEvent> {

  @Override
  public Class<AgreementEvent> events() {
    return AgreementEvent.class;
  }

  @Override
  public Sentence say(AgreementEvent event) {
    return switch (event) {
      case AgreementSigned e -> signed(e);
      case PartnerEngaged e ->
          Sentence.of("{} was given work: {}", e.partner(), e.work())
              .maybe("Days: {}", e.days())
              .maybe("Worth {}", e.value());
      case ChangeAsked e ->
          Sentence.by(
                  e.saidBy(), "{} asked for a change: {}", "A change was asked for: {}", e.change())
              .maybe("The end date asked for is {}", e.endsOn())
              .maybe("The value asked for is {}", e.value());
      case AgreementVaried e -> varied(e);
      case PaymentRecorded e ->
          Sentence.of("A payment of {} was made", e.amount())
              .andMaybe(" to {}", e.to())
              .andMaybe(" for {}", e.period())
              .andWhen(e.byResults(), ", by results");
      case PerformanceAssessed e ->
          Sentence.of("Performance was assessed as {}", e.rating())
              .andWhen(e.atEnd(), " when the agreement ended")
              .then("{}", e.finding());
      case NoticeGiven e ->
          Sentence.by(
                  e.by(),
                  "{} gave notice that the agreement ends {}",
                  "Notice was given that the agreement ends {}",
                  on(e.endsOn()))
              .then("Reason: {}", e.reason())
              .maybe("Responses are accepted until {}", e.respondBy());
      case NoticeAnswered e ->
          Sentence.by(
              e.by(),
              "{} responded to the notice: {}",
              "The side that was given notice responded: {}",
              e.response());
      case AgreementEnded e ->
          Sentence.of("The agreement ended: {}", e.how()).maybe("{}", e.note());
      case ClaimRaised e -> raised(e);
      case ClaimAbandoned e ->
          Sentence.of("Claim “{}” was abandoned", e.claim())
              .andMaybe(" to the extent of {}", e.amount())
              .then("Reason: {}", e.reason());
      case ClaimRecovered e ->
          Sentence.of("A sum of {} was recovered on claim “{}”", e.amount(), e.claim());
      case AssessmentOverdue e ->
          Sentence.of("Performance was due to be assessed by {}, and was not", e.due());
      case NoticeOverdue e ->
          Sentence.of(
              "Notice {} was due to be published by {}, and is not on record", e.notice(), e.due());
    };
  }

  private static Sentence signed(AgreementSigned e) {
    return Sentence.of(
            "{} and {} signed a {} for {}, from {}",
            e.terms().payer() == null ? "The payer" : e.terms().payer(),
            e.terms().provider() == null
                ? "a provider that the source does not name"
                : e.terms().provider(),
            e.terms().mechanism(),
            e.terms().service(),
            e.terms().startsOn())
        .andMaybe(" to {}", e.terms().endsOn())
        .andMaybe(", worth {}", e.terms().value())
        .maybe("Paid by results: {} per cent", e.terms().resultsShare())
        .when(Boolean.TRUE.equals(e.terms().breakClause()), "It has a break clause")
        .when(
            Boolean.TRUE.equals(e.terms().limitsComment()),
            "It limits what the provider may say in public")
        .maybe("Training: {}", e.terms().training())
        .maybe("It is called off from a framework: {}", e.terms().framework())
        .maybe("It was awarded directly; ground: {}", e.terms().directAwardGround())
        .maybe("It owes no notices of procurement; reason: {}", e.terms().exemption())
        .maybe("Why nobody else could bid: {}", e.terms().whyNotCompeted())
        .maybe("Key performance indicators: {}", e.terms().indicators())
        .maybe("Transparency notice: {}", reference(e.terms().transparencyNotice()))
        .maybe("Award notice: {}", reference(e.terms().awardNotice()))
        .maybe("It announced a standstill until {}", e.terms().standstillUntil());
  }

  private static @Nullable String reference(@Nullable PublishedNotice notice) {
    return notice == null
        ? null
        : notice.reference() + ", published " + PlainEnglish.said(notice.publishedOn());
  }

  private static Sentence varied(AgreementVaried e) {
    return Sentence.by(
            e.askedBy(),
            "{} asked for a change, which was {}: {}",
            "A change was requested and {}: {}",
            e.agreed() ? "agreed" : "not agreed",
            e.change())
        .maybe("The new end date is {}", e.endsOn())
        .maybe("The new value is {}", e.value())
        .maybe("No notice of it was owed; reason: {}", e.exception());
  }

  private static Sentence raised(ClaimRaised e) {
    Object amount = e.amountInWords() == null ? e.amount() : e.amountInWords();
    return Sentence.by(
            e.saidBy(),
            "{} raised claim “{}” for {}",
            "Claim “{}” for {} was raised",
            e.claim(),
            amount)
        .andMaybe(" against {}", e.against())
        .then("Grounds: {}", e.grounds());
  }
}
