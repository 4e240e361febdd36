package org.candour.query.web.recording.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.candour.events.importing.ImportLine.MalformedLineException;
import org.candour.events.importing.References;
import org.candour.query.timeline.Narrator;
import org.candour.query.web.recording.CommandSide.Answer;
import org.candour.query.web.recording.Foreseen;
import org.candour.query.web.recording.Mentions;
import org.candour.query.web.recording.Problems;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.importing.LineState.Ready;
import org.candour.query.web.recording.importing.LineState.Recorded;
import org.candour.query.web.recording.importing.LineState.Refused;
import org.candour.query.web.recording.importing.LineState.Unchecked;
import org.candour.query.web.recording.importing.LineState.Waiting;
import org.candour.query.web.recording.importing.PatientCommands.PausedException;
import org.candour.query.web.recording.importing.file.FileLine;
import tools.jackson.databind.node.ObjectNode;

/** Checks the lines of an import by dry runs, of which nothing is recorded. */
final class ImportChecker {

  /** A missing matter, or one in which it is not the time for it. */
  private static final Set<Integer> PERHAPS_LATER = Set.of(404, 409);

  private final ImportJob job;
  private final PatientCommands commands;
  private final Narrator narrator;
  private final Map<String, Long> recorded;
  private final References references = new References();
  private final EarlierLines earlier = new EarlierLines();

  /**
   * For a job.
   *
   * @param recorded the first entries of the lines that are recorded already, by their keys
   */
  ImportChecker(
      ImportJob job, PatientCommands commands, Narrator narrator, Map<String, Long> recorded) {
    this.job = job;
    this.commands = commands;
    this.narrator = narrator;
    this.recorded = new HashMap<>(recorded);
    recorded.forEach(references::recorded);
  }

  void run() throws PausedException, InterruptedException {
    List<FileLine> lines = job.file().lines();
    for (int at = 0; at < lines.size(); at++) {
      FileLine line = lines.get(at);
      if (job.state(at) instanceof Unchecked) {
        job.state(at, state(line));
      }
      if (!(job.state(at) instanceof Recorded)) {
        job.catalogue().find(line.command()).ifPresent(form -> earlier.add(line, form));
      }
      job.done(at + 1);
    }
  }

  private LineState state(FileLine line) throws PausedException, InterruptedException {
    ObjectNode body = line.body();
    if (body == null) {
      return new Refused(line.problems());
    }
    for (String key : EarlierLines.unresolved(body, recorded.keySet())) {
      OptionalInt above = earlier.referred(key);
      return above.isPresent()
          ? new Waiting(above.getAsInt())
          : new Refused(
              List.of(
                  "It refers to the line with the key “%s”. No line above has that key, and you recorded none before"
                      .formatted(key)));
    }
    try {
      ObjectNode resolved = references.resolve(body);
      Long entry = recorded.get(line.key());
      return entry == null ? rehearsed(line, resolved) : again(line, resolved, entry);
    } catch (MalformedLineException e) {
      return new Refused(List.of("The line " + e.getMessage()));
    }
  }

  /** Whoever sends a key that was recorded with records nothing, and hears if it is the same. */
  private LineState again(FileLine line, ObjectNode body, long entry)
      throws PausedException, InterruptedException {
    return commands.record(line.command(), line.key(), body).isGood()
        ? new Recorded(entry, true)
        : new Refused(
            List.of(
                "Entry %d was recorded with the key of this line and says something else. Correct the entry, or give the line another key"
                    .formatted(entry)));
  }

  private LineState rehearsed(FileLine line, ObjectNode body)
      throws PausedException, InterruptedException {
    CommandForm form = Objects.requireNonNull(job.catalogue().find(line.command()).orElse(null));
    Answer answer = commands.rehearse(form.name(), body);
    if (answer.isGood()) {
      return new Ready(
          Foreseen.of(answer.json(), narrator), Mentions.in(job.account(), body, answer.json()));
    }
    if (PERHAPS_LATER.contains(answer.status()) && !Problems.isExplanation(answer)) {
      OptionalInt above = earlier.about(body);
      if (above.isPresent()) {
        return new Waiting(above.getAsInt());
      }
    }
    return refused(form, answer);
  }

  /** What the command side has against a line, and what to do about it. */
  static Refused refused(CommandForm form, Answer answer) {
    if (!Problems.isExplanation(answer)) {
      return new Refused(
          Problems.errors(form, answer).stream().map(FileLine::said).distinct().toList());
    }
    List<String> problems = new ArrayList<>();
    for (Foreseen.Duty duty : Foreseen.wanting(answer.json())) {
      problems.add(
          "%s: %s %s Say why in “explanations.%s”"
              .formatted(duty.verdict(), duty.sentence(), duty.finding(), duty.name()));
    }
    return new Refused(problems);
  }
}
