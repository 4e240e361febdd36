package org.candour.query.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.candour.events.inspection.Finding;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.InspectionTerms;
import org.candour.events.inspection.OverallRating;
import org.candour.events.inspection.PointOfFact;
import org.candour.events.inspection.RatingScheme;
import org.candour.events.inspection.StandardJudgement;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.UnstatedBySource;
import org.jspecify.annotations.Nullable;

/** What an inspection says, in words; the same before and after it is published. */
public final class ReportWords {

  private ReportWords() {}

  /** What it is: inspection of partnership. */
  public static String name(@Nullable InspectionReport report) {
    return report == null ? "an inspection" : name(report.terms());
  }

  /** What was announced: inspection of partnership. */
  public static String name(InspectionTerms terms) {
    return switch (terms.kind()) {
      case PRISON -> "inspection of a prison";
      case PARTNERSHIP -> "inspection of partnership";
      case THEMATIC -> "thematic inspection";
    };
  }

  /** The same with its article, and whether those inspected were told before if that is known. */
  public static String announced(InspectionTerms terms) {
    if (terms.announced() == null) {
      return (terms.kind() == InspectionKind.THEMATIC ? "a " : "an ") + name(terms);
    }
    return (terms.announced() ? "an announced " : "an unannounced ") + name(terms);
  }

  /** Whether those inspected were told before, in a word. */
  public static String isTold(InspectionTerms terms) {
    if (terms.announced() == null) {
      return UnstatedBySource.IT;
    }
    return terms.announced() ? "Yes" : "No";
  }

  /** A rating as its scheme calls it. */
  public static String rating(InspectionReport report, String rating) {
    return report
        .scheme()
        .flatMap(scheme -> scheme.rating(rating))
        .map(RatingScheme.Rating::title)
        .orElse(rating);
  }

  /** A standard as its scheme calls it. */
  public static String standard(InspectionReport report, String standard) {
    return report
        .scheme()
        .flatMap(scheme -> scheme.standard(standard))
        .map(one -> one.id().matches("[0-9]+") ? one.id() + " " + one.title() : one.title())
        .orElse(standard);
  }

  /** What a report has so far of what is asked about it, by the names of the fields. */
  public static Map<String, Map<String, String>> choices(InspectionReport report) {
    Map<String, String> standards = new LinkedHashMap<>();
    report.standards().forEach(one -> standards.put(one, standard(report, one)));
    Map<String, String> ratings = new LinkedHashMap<>();
    report.scheme().stream()
        .flatMap(scheme -> scheme.ratings().stream())
        .forEach(one -> ratings.put(one.id(), one.title()));
    Map<String, String> findings = new LinkedHashMap<>();
    report
        .findings()
        .forEach(one -> findings.put("" + one.number(), one.number() + ": " + one.text()));
    Map<String, String> open = new LinkedHashMap<>();
    report.points().stream()
        .filter(one -> one.accepted() == null)
        .forEach(one -> open.put("" + one.number(), one.number() + ": " + one.text()));
    return Map.of(
        "standard", standards,
        "rating", ratings,
        "finding", findings,
        "findings", findings,
        "point", open);
  }

  /** The scheme and its version, if it rates by one. */
  public static @Nullable String scheme(InspectionReport report) {
    return report
        .scheme()
        .map(scheme -> scheme.title() + ", version " + scheme.version())
        .orElse(null);
  }

  /** The overall rating, and what follows from the rule if that is another. */
  public static @Nullable String overall(InspectionReport report) {
    OverallRating overall = report.overall();
    if (overall == null) {
      return null;
    }
    String sum = " (" + overall.points() + " points)";
    return overall.why() == null
        ? rating(report, overall.rating()) + sum
        : rating(report, overall.rating())
            + ", where the rule gives "
            + rating(report, overall.rule())
            + sum
            + ": "
            + overall.why();
  }

  /** How many of what is said to be wrong was not accepted. */
  public static long notAccepted(InspectionReport report) {
    return report.points().stream().filter(point -> !Boolean.TRUE.equals(point.accepted())).count();
  }

  /** Ratings, findings and what was said to be wrong, each in a part of the page. */
  public static List<Section<List<Phrase>>> sections(InspectionReport report) {
    List<Section<List<Phrase>>> sections = new ArrayList<>();
    if (!report.judgements().isEmpty()) {
      sections.add(
          Section.of(
              "ratings",
              "Ratings",
              Section.table(
                  List.of("Standard", "Rating", "Why", "Findings"),
                  report.judgements(),
                  judgement -> rated(report, judgement))));
    }
    if (!report.findings().isEmpty()) {
      sections.add(
          Section.of(
              "findings",
              "Findings",
              Section.table(
                  List.of("No.", "Kind", "Standard", "Finding", "Rests on"),
                  report.findings(),
                  finding -> found(report, finding))));
    }
    if (!report.points().isEmpty()) {
      sections.add(
          Section.of(
              "points",
              "Said to be wrong in the draft",
              Section.table(
                  List.of("No.", "Said by", "Point", "Finding", "Accepted", "Why"),
                  report.points(),
                  ReportWords::settled)));
    }
    return sections;
  }

  private static @Nullable Object[] rated(InspectionReport report, StandardJudgement judgement) {
    return new @Nullable Object[] {
      standard(report, judgement.standard()),
      rating(report, judgement.rating()),
      judgement.why(),
      numbers(judgement.findings())
    };
  }

  private static @Nullable Object[] found(InspectionReport report, Finding finding) {
    return new @Nullable Object[] {
      finding.number(),
      PlainEnglish.capital(PlainEnglish.plain(finding.kind())),
      finding.standard() == null ? null : standard(report, finding.standard()),
      finding.text(),
      entries(finding.cites())
    };
  }

  private static @Nullable Object[] settled(PointOfFact point) {
    return new @Nullable Object[] {
      point.number(),
      point.by(),
      point.text(),
      point.finding(),
      point.accepted() == null ? "Not settled" : point.accepted() ? "Yes" : "No",
      point.why()
    };
  }

  private static @Nullable String numbers(List<Integer> findings) {
    return findings.isEmpty()
        ? null
        : findings.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static Object @Nullable [] entries(List<Long> cites) {
    if (cites.isEmpty()) {
      return null;
    }
    List<Object> words = new ArrayList<>();
    for (long cited : cites) {
      if (!words.isEmpty()) {
        words.add(", ");
      }
      words.add(Phrase.entry(cited));
    }
    return words.toArray();
  }

  /** The size of the ledger at which evidence was fixed. */
  public static List<Phrase> evidence(long size) {
    return Phrase.of(
        "The first " + String.format(Locale.UK, "%,d", size) + " entries",
        " (last: ",
        Phrase.entry(size - 1),
        ")");
  }
}
