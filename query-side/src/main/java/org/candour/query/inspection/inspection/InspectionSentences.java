package org.candour.query.inspection.inspection;

import org.candour.events.inspection.Finding;
import org.candour.events.inspection.FindingKind;
import org.candour.events.inspection.InspectionTerms;
import org.candour.events.inspection.OverallRating;
import org.candour.events.inspection.StandardJudgement;
import org.candour.events.inspection.inspection.DraftAnswered;
import org.candour.events.inspection.inspection.DraftShared;
import org.candour.events.inspection.inspection.DraftUnanswered;
import org.candour.events.inspection.inspection.EvidenceFixed;
import org.candour.events.inspection.inspection.FindingRecorded;
import org.candour.events.inspection.inspection.InspectionAbandoned;
import org.candour.events.inspection.inspection.InspectionAnnounced;
import org.candour.events.inspection.inspection.InspectionEvent;
import org.candour.events.inspection.inspection.OverallDerived;
import org.candour.events.inspection.inspection.PointSettled;
import org.candour.events.inspection.inspection.StandardJudged;
import org.candour.query.inspection.ReportWords;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** What happens in an inspection before it is published, in sentences. */
@Component
class InspectionSentences implements Sentences<InspectionEvent> {

  @Override
  public Class<InspectionEvent> events() {
    return InspectionEvent.class;
  }

  @Override
  public Sentence say(InspectionEvent event) {
    return switch (event) {
      case InspectionAnnounced(InspectionTerms terms) ->
          Sentence.of("Inspectors began {}", ReportWords.announced(terms))
              .andMaybe(" of {}", terms.establishments())
              .then("First day: {}", terms.from())
              .maybe("Last day: {}", terms.until())
              .maybe("Rated by: {}, version {}", terms.scheme(), terms.schemeVersion());
      case EvidenceFixed e ->
          Sentence.of(
              "Inspectors fixed the evidence, up to and with entry {}",
              Long.toString(e.size() - 1));
      case FindingRecorded(Finding finding) ->
          Sentence.of(
                  "Inspectors recorded finding {}, {}: {}",
                  finding.number(),
                  kind(finding.kind()),
                  finding.text())
              .maybe("It bears on standard {}", finding.standard())
              .maybe("It rests on entries {}", finding.cites());
      case StandardJudged(StandardJudgement judgement) ->
          Sentence.of(
                  "Inspectors rated standard {} as {}",
                  judgement.standard(),
                  PlainEnglish.plain(judgement.rating()))
              .then("{}", judgement.why());
      case DraftShared e ->
          Sentence.of("Inspectors shared the draft with {}", e.with())
              .then("It can be answered until {}", e.answerBy());
      case DraftAnswered e ->
          Sentence.by(
              e.saidBy(),
              "{} answered the draft with {}",
              "The draft was answered with {}",
              PlainEnglish.count(e.points().size(), "point of fact", "points of fact"));
      case DraftUnanswered e -> Sentence.of("{} did not answer the draft by {}", e.by(), e.due());
      case PointSettled e ->
          Sentence.of(
                  "Inspectors {} point {}", e.accepted() ? "accepted" : "did not accept", e.point())
              .then("{}", e.why());
      case OverallDerived(OverallRating overall) ->
          Sentence.of(
                  "Inspectors set the overall rating to {}", PlainEnglish.plain(overall.rating()))
              .maybe(
                  "The rule gives another, {}: {}",
                  overall.why() == null ? null : PlainEnglish.plain(overall.rule()),
                  overall.why());
      case InspectionAbandoned e ->
          Sentence.of("Inspectors abandoned the inspection").then("Reason: {}", e.reason());
    };
  }

  private static String kind(FindingKind kind) {
    return switch (kind) {
      case STRENGTH -> "a strength";
      case OBSERVATION -> "an observation";
      case CONCERN -> "a concern";
      case KEY_CONCERN -> "a key concern";
      case PRIORITY_CONCERN -> "a priority concern";
    };
  }
}
