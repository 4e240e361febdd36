package org.candour.command.duties;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.events.PartialDate;
import org.candour.events.duties.Duty;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.duties.DutyRegister;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what happened against the duty in force on the day on which it happened. Imprecise dates
 * are ranges: a duty is met or breached only if that is so for every day that they can be, and
 * otherwise undetermined.
 */
public final class Judge {

  private final DutyRegister register;

  public Judge(DutyRegister register) {
    this.register = register;
  }

  /**
   * Judges how long before one date another lies.
   *
   * @param duty a duty that requires a term
   * @param from when notice was given; also the day whose duty applies
   * @param to what notice was given of
   * @param organisation to whom, or null for all
   * @param basis whether {@code to} is a plan or what happened
   * @return nothing if no such duty can have been in force
   */
  public Optional<Judgement> term(
      String duty,
      PartialDate from,
      PartialDate to,
      @Nullable OrganisationId organisation,
      Basis basis) {
    return term(duty, from, new DateRange(from, to), organisation, basis);
  }

  /**
   * Judges how long before one date another lies, where neither says which duty applies.
   *
   * @param on the day whose duty applies
   */
  public Optional<Judgement> term(
      String duty,
      PartialDate on,
      DateRange span,
      @Nullable OrganisationId organisation,
      Basis basis) {
    return held(duty, on, new TermRule.AtLeast(span), organisation, basis);
  }

  /**
   * Judges whether something came no later than a term after something else.
   *
   * @param on the day whose duty applies
   */
  public Optional<Judgement> within(
      String duty, PartialDate on, DateRange span, @Nullable OrganisationId organisation) {
    return held(duty, on, new TermRule.AtMost(span), organisation, Basis.ACTUAL);
  }

  private Optional<Judgement> held(
      String duty,
      PartialDate on,
      TermRule rule,
      @Nullable OrganisationId organisation,
      Basis basis) {
    return judged(
        duty,
        on,
        version -> {
          Term term = required(version);
          Verdict verdict = rule.verdict(term);
          return new Judgement(
              verdict,
              finding(
                  version,
                  organisation,
                  basis,
                  rule.span(),
                  rule.passed(term),
                  new TermSentence(rule, term, verdict).inWords()),
              verdict == Verdict.BREACHED ? rule.shortfall(term) : null);
        });
  }

  /**
   * Judges whether a required thing was done.
   *
   * @param duty a duty that is not counted here
   * @param on the day whose duty applies
   * @param done whether it was done; null if that is not known
   * @param finding what was found, in a sentence
   * @return nothing if no such duty can have been in force
   */
  public Optional<Judgement> done(
      String duty, PartialDate on, @Nullable Boolean done, String finding) {
    return done(duty, on, done, finding, null);
  }

  /**
   * The same, where it is owed to one organisation.
   *
   * @param organisation to whom, or null for all
   */
  public Optional<Judgement> done(
      String duty,
      PartialDate on,
      @Nullable Boolean done,
      String finding,
      @Nullable OrganisationId organisation) {
    Verdict verdict = done == null ? Verdict.UNDETERMINED : done ? Verdict.MET : Verdict.BREACHED;
    return judged(
        duty,
        on,
        version ->
            new Judgement(
                verdict, finding(version, organisation, Basis.ACTUAL, null, null, finding), null));
  }

  /**
   * Judges whether one thing came no later than another.
   *
   * @param duty a duty without a term
   * @param on the day whose duty applies
   * @param finding what was found, in a sentence
   */
  public Optional<Judgement> inOrder(
      String duty, PartialDate on, PartialDate first, PartialDate then, String finding) {
    Boolean inOrder =
        first.isSurelyAfter(then)
            ? Boolean.FALSE
            : !first.latest().isAfter(then.earliest()) ? Boolean.TRUE : null;
    return done(duty, on, inOrder, finding);
  }

  /**
   * Judges whether there are enough of a thing.
   *
   * @param duty a duty that asks for a number of things
   * @param on the day whose duty applies
   * @param number how many there are; null if that is not known
   * @param things what they are, in the plural
   */
  public Optional<Judgement> number(
      String duty, PartialDate on, @Nullable Integer number, String things) {
    return counted(duty, on, number, things, false);
  }

  /**
   * Judges whether there are not too many of a thing.
   *
   * @param duty a duty that allows a number of things
   * @param on the day whose duty applies
   * @param number how many there are; null if that is not known
   * @param things what they are, in the plural
   */
  public Optional<Judgement> atMost(
      String duty, PartialDate on, @Nullable Integer number, String things) {
    return counted(duty, on, number, things, true);
  }

  private Optional<Judgement> counted(
      String duty, PartialDate on, @Nullable Integer number, String things, boolean most) {
    return judged(
        duty,
        on,
        version -> {
          int limit = required(version).number();
          Verdict verdict =
              number == null
                  ? Verdict.UNDETERMINED
                  : (most ? number > limit : number < limit) ? Verdict.BREACHED : Verdict.MET;
          String found =
              number == null
                  ? "It is not known how many " + things + " there are"
                  : "There are " + number + " " + things;
          String required = most ? "at most %s are allowed" : "at least %s are required";
          return new Judgement(
              verdict,
              finding(
                  version,
                  null,
                  Basis.ACTUAL,
                  null,
                  null,
                  found + "; " + required.formatted(limit) + "."),
              null);
        });
  }

  private Optional<Judgement> judged(
      String duty, PartialDate on, Function<Duty, Judgement> judgement) {
    List<Duty> versions = register.perhapsInForce(duty, on);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    Duty version = versions.getLast();
    Judgement judged = judgement.apply(version);
    if (versions.size() == 1 && version.surelyInForceOn(on)) {
      return Optional.of(judged);
    }
    if (versions.stream().map(judgement).allMatch(one -> one.verdict() == Verdict.MET)) {
      return Optional.of(judged);
    }
    return Optional.of(undetermined(judged, on));
  }

  private static Judgement undetermined(Judgement judged, PartialDate on) {
    DutyFinding finding = judged.finding();
    return new Judgement(
        Verdict.UNDETERMINED, finding.withFinding(finding.finding() + " " + notCertain(on)), null);
  }

  private static String notCertain(PartialDate on) {
    return switch (on.precision()) {
      case DAY -> "It is not certain that this duty applied " + on.onInWords() + ".";
      case MONTH, YEAR ->
          "The date is known only as "
              + on.inWords()
              + ", so it is not certain that this duty applied.";
      case UNKNOWN -> "The date is not known, so it is not certain that this duty applied.";
    };
  }

  private static DutyFinding finding(
      Duty duty,
      @Nullable OrganisationId organisation,
      Basis basis,
      @Nullable DateRange span,
      @Nullable Days given,
      String sentence) {
    return new DutyFinding(
        duty.id(),
        duty.version(),
        duty.sentence(),
        duty.binding(),
        duty.verified(),
        organisation == null ? null : organisation.value(),
        basis,
        duty.required(),
        span == null ? null : span.from(),
        span == null ? null : span.to(),
        given,
        sentence);
  }

  private static Term required(Duty duty) {
    if (duty.required() == null) {
      throw new IllegalArgumentException("The duty " + duty.id() + " requires no term");
    }
    return duty.required();
  }
}
