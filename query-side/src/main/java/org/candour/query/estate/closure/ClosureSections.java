package org.candour.query.estate.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.id.StreamId;
import org.candour.query.consent.Consenting;
import org.candour.query.estate.DisputedFact;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.Block;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a closure’s page beside its dates: notice, duties, who was told, what came of it.
 */
final class ClosureSections {

  private ClosureSections() {}

  static List<Section<List<Phrase>>> of(Closure c) {
    return Stream.of(
            Optional.of(notice(c.notice())),
            Optional.of(duties(c.duties())),
            organisations(c.organisations()),
            families(c.families()),
            Optional.of(impact(c.assessment())),
            exitPlans(c.exitPlans()),
            orders(c.orders()),
            advice(c.advice()),
            groups(c.groups()),
            cameOf("commitments", "Commitments that arise from it", c.commitments()),
            cameOf("consulted", "Advice and consultations", c.consulted()),
            DisputedFact.section(c.corrections()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Section<List<Phrase>> notice(@Nullable NoticePeriod notice) {
    String sentence =
        notice == null
            ? "The notice period cannot be worked out: the dates are not recorded, or the closure"
                + " was rescinded."
            : PlainEnglish.capital(notice.words())
                + " from the announcement ("
                + notice.from().inWords()
                + ") until "
                + notice.toIs().inWords()
                + " ("
                + notice.to().inWords()
                + ").";
    return Section.of("notice", "Notice", Section.paragraph(sentence));
  }

  private static Section<List<Phrase>> duties(List<Closure.Duty> duties) {
    return Section.of(
        "duties",
        "Duties",
        duties.isEmpty()
            ? Section.paragraph("No duty has been judged.")
            : new Block.Articles<>(duties.stream().map(ClosureSections::duty).toList()));
  }

  private static Block.Article<List<Phrase>> duty(Closure.Duty d) {
    List<List<Phrase>> paragraphs = new ArrayList<>();
    paragraphs.add(Phrase.of(d.finding()));
    if (d.organisation() != null) {
      paragraphs.add(Phrase.of("Owed to ", organisation(d.organisation()), "."));
    }
    if (d.explanation() != null) {
      paragraphs.add(Phrase.of("Explanation: " + PlainEnglish.stop(d.explanation())));
    }
    paragraphs.add(
        Phrase.of(
            d.binding() ? "Binding. " : "Not binding. ",
            d.verified() ? "" : DutyFinding.NOT_VERIFIED + ". ",
            d.basis() == DutyJudged.Basis.PLANNED
                ? "Judged on the plan. "
                : "Judged on what happened. ",
            "Duty " + d.duty() + ", version " + d.version() + ". ",
            new Phrase.Entry("Entry " + d.entry(), d.entry())));
    return new Block.Article<>(
        Phrase.of(PlainEnglish.capital(PlainEnglish.plain(d.verdict())) + ": " + d.sentence()),
        paragraphs);
  }

  private static Optional<Section<List<Phrase>>> organisations(List<Closure.Notified> told) {
    return unlessEmpty(
        told,
        "told",
        "Organisations told",
        Section.table(
            List.of("Organisation", "Told", "How", "Notice"),
            told,
            o ->
                new @Nullable Object[] {
                  organisation(o.organisation()),
                  date(o.toldOn()),
                  o.means(),
                  o.notice() == null ? null : o.notice().words()
                }));
  }

  private static Optional<Section<List<Phrase>>> families(List<Closure.Told> told) {
    return unlessEmpty(
        told,
        "families",
        "Families told",
        Section.bullets(told, f -> new Object[] {date(f.on()), ": ", f.means()}));
  }

  private static Section<List<Phrase>> impact(Closure.@Nullable Assessment a) {
    return Section.of(
        "impact",
        "Impact assessment",
        a == null
            ? Section.paragraph("No impact assessment is recorded.")
            : Section.facts(
                Section.fact("Assessed", date(a.on())),
                Section.fact("Organisations", items(a.organisations())),
                Section.fact("Services", items(a.services())),
                Section.fact("People served", a.peopleServed()),
                Section.fact("Mitigations", items(a.mitigations()))));
  }

  private static Optional<Section<List<Phrase>>> exitPlans(List<Closure.ExitPlan> plans) {
    return unlessEmpty(
        plans,
        "exit",
        "Exit plans",
        Section.table(
            List.of("Service", "Organisation", "Goes to", "Due", "Whose word", "Carried out"),
            plans,
            p ->
                new @Nullable Object[] {
                  p.service(),
                  organisation(p.organisation()),
                  p.transferTo(),
                  p.by(),
                  Consenting.phrases(p.consent()).toArray(),
                  p.completedOn() == null ? "Not recorded" : date(p.completedOn())
                }));
  }

  private static Optional<Section<List<Phrase>>> orders(List<Closure.Order> orders) {
    return orders.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section<>(
                "order", "Closure order", orders.stream().map(ClosureSections::order).toList()));
  }

  private static Block<List<Phrase>> order(Closure.Order o) {
    return Section.facts(
        Section.fact("Instrument", o.instrument()),
        Section.fact("Made", date(o.madeOn())),
        Section.fact(
            "In force",
            o.inForceOn() == null ? "—" : PlainEnglish.capital(o.inForceOn().inWords())),
        Section.fact("Special reasons", o.specialReasons()));
  }

  private static Optional<Section<List<Phrase>>> advice(List<Closure.ClosureAdvice> advice) {
    return unlessEmpty(
        advice,
        "advice",
        "Decided with advice",
        Section.bullets(
            advice,
            a ->
                new Object[] {
                  a.taken().advice(),
                  ", " + a.taken().givenOn().inWords() + ": " + PlainEnglish.stop(a.taken().text())
                }));
  }

  private static Optional<Section<List<Phrase>>> groups(List<Closure.Groups> groups) {
    return unlessEmpty(
        groups,
        "groups",
        "Groups consulted",
        Section.bullets(
            groups,
            g ->
                new Object[] {
                  date(g.on()),
                  ". Consulted: "
                      + nobody(g.heard())
                      + ". Not consulted: "
                      + nobody(g.notHeard())
                      + "."
                }));
  }

  private static Optional<Section<List<Phrase>>> cameOf(
      String id, String title, List<Backlink> came) {
    return unlessEmpty(
        came,
        id,
        title,
        Section.bullets(
            came,
            c ->
                c.from() == null
                    ? new Object[] {c}
                    : new Object[] {
                      c.stream(),
                      ", from ",
                      Phrase.entry(c.from()),
                      " (",
                      Phrase.entry(c.entry()),
                      ")"
                    }));
  }

  private static Optional<Section<List<Phrase>>> unlessEmpty(
      List<?> items, String id, String title, Block<List<Phrase>> block) {
    return items.isEmpty() ? Optional.empty() : Optional.of(Section.of(id, title, block));
  }

  private static StreamId organisation(String id) {
    return new StreamId("organisation", id);
  }

  private static String date(EntryDate date) {
    return PlainEnglish.capital(date.on().inWords());
  }

  private static String items(List<String> items) {
    return items.isEmpty() ? "—" : PlainEnglish.capital(PlainEnglish.items(items));
  }

  private static String nobody(List<String> groups) {
    return groups.isEmpty() ? "nobody" : PlainEnglish.capital(PlainEnglish.items(groups));
  }
}
