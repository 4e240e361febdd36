package org.candour.events.duties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Term;
import org.candour.events.json.CandourJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** All duties in all their versions. */
public final class DutyRegister {

  private final List<Duty> duties;

  /**
   * A register of these duties.
   *
   * @throws IllegalArgumentException if one version of a duty stands there twice, or one counts
   *     working days by no calendar
   */
  public DutyRegister(List<Duty> duties) {
    Set<String> seen = new HashSet<>();
    for (Duty duty : duties) {
      if (!seen.add(duty.id() + "@" + duty.version())) {
        throw new IllegalArgumentException(
            "Version " + duty.version() + " of " + duty.id() + " stands twice in the register");
      }
      if (countsByNoCalendar(duty.required())) {
        throw new IllegalArgumentException(
            duty.id() + " counts working days and does not say of which calendar");
      }
    }
    this.duties = List.copyOf(duties);
  }

  private static boolean countsByNoCalendar(@Nullable Term term) {
    return term != null && term.unit() == Term.Unit.WORKING_DAYS && term.calendar() == null;
  }

  /** The project's own register, {@code duties.json}. */
  public static DutyRegister load() {
    try (InputStream in =
        Objects.requireNonNull(DutyRegister.class.getResourceAsStream("duties.json"))) {
      return new DutyRegister(
          CandourJson.mapper().readValue(in, new TypeReference<List<Duty>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every version of every duty. */
  public List<Duty> all() {
    return duties;
  }

  /**
   * The last day on which what a duty asks for comes in time.
   *
   * @param on the day whose duty applies
   * @param since when the term began; the last day that this can be is counted from
   * @return nothing if no version of the duty was surely in force
   * @throws IllegalArgumentException if there is no such duty, or it asks for no term
   */
  public Optional<LocalDate> lastDay(String id, PartialDate on, PartialDate since) {
    return required(id, on).map(term -> TermCalendar.lastDay(since.latest(), term));
  }

  /**
   * The term of a duty as it was in force on a day.
   *
   * @return nothing if no version of the duty was surely in force
   * @throws IllegalArgumentException if there is no such duty, or it asks for no term
   */
  public Optional<Term> required(String id, PartialDate on) {
    return surelyInForce(id, on).map(DutyRegister::term);
  }

  /**
   * The term of a duty in its first version.
   *
   * @throws IllegalArgumentException if there is no such duty, or it asks for no term
   */
  public Term term(String id) {
    return term(versions(id).getFirst());
  }

  private static Term term(Duty duty) {
    if (duty.required() == null) {
      throw new IllegalArgumentException("The duty " + duty.id() + " asks for no term");
    }
    return duty.required();
  }

  /**
   * What a duty applied to on a day, or, where no version of it was in force yet, from its first
   * version on.
   *
   * @throws IllegalArgumentException if there is no such duty, or it applies to nothing counted
   */
  public DutyScope scope(String id, PartialDate on) {
    List<Duty> then = perhapsInForce(id, on);
    Duty duty = then.isEmpty() ? versions(id).getFirst() : then.getLast();
    if (duty.scope() == null) {
      throw new IllegalArgumentException("The duty " + id + " applies to nothing counted");
    }
    return duty.scope();
  }

  /** Whether some version of a duty was in force whatever day the date really is. */
  public boolean isSurelyInForce(String id, PartialDate on) {
    return surelyInForce(id, on).isPresent();
  }

  private Optional<Duty> surelyInForce(String id, PartialDate on) {
    return perhapsInForce(id, on).stream().filter(duty -> duty.surelyInForceOn(on)).findFirst();
  }

  /** The versions of a duty that were, or may have been, in force on a date. */
  public List<Duty> perhapsInForce(String id, PartialDate on) {
    return versions(id).stream().filter(duty -> duty.perhapsInForceOn(on)).toList();
  }

  private List<Duty> versions(String id) {
    List<Duty> versions = duties.stream().filter(duty -> duty.id().equals(id)).toList();
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("The register has no duty " + id);
    }
    return versions;
  }
}
