package org.candour.query.web.recording.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candour.events.importing.ImportLine.MalformedLineException;
import org.candour.events.importing.References;
import org.candour.query.importing.UnfinishedImport.Failure;
import org.candour.query.importing.UnfinishedImports;
import org.candour.query.web.recording.CommandSide.Answer;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.importing.LineState.Recorded;
import org.candour.query.web.recording.importing.LineState.Refused;
import org.candour.query.web.recording.importing.PatientCommands.PausedException;
import org.candour.query.web.recording.importing.file.FileLine;
import tools.jackson.databind.node.ObjectNode;

/** Records the lines of an import that were found right, and keeps which of them were refused. */
final class ImportRecorder {

  private final ImportJob job;
  private final PatientCommands commands;
  private final UnfinishedImports unfinished;
  private final References references = new References();

  /**
   * For a job.
   *
   * @param recorded the first entries of the lines that are recorded already, by their keys
   */
  ImportRecorder(
      ImportJob job,
      PatientCommands commands,
      UnfinishedImports unfinished,
      Map<String, Long> recorded) {
    this.job = job;
    this.commands = commands;
    this.unfinished = unfinished;
    recorded.forEach(references::recorded);
  }

  void run() throws PausedException, InterruptedException {
    List<FileLine> lines = job.file().lines();
    int done = 0;
    for (int at = 0; at < lines.size(); at++) {
      FileLine line = lines.get(at);
      if (job.state(at).isToBeRecorded()) {
        job.state(at, recorded(line));
        done++;
        if (job.state(at) instanceof Recorded) {
          unfinished.recorded(job.account(), job.file().name(), line.key());
        }
      }
      keepIfRefused(line, job.state(at));
      job.done(done);
    }
  }

  private void keepIfRefused(FileLine line, LineState state) {
    if (state instanceof Refused refused) {
      unfinished.failed(
          job.account(),
          job.file().name(),
          new Failure(line.number(), line.key(), refused.inWords()));
    }
  }

  private LineState recorded(FileLine line) throws PausedException, InterruptedException {
    ObjectNode body = Objects.requireNonNull(line.body());
    CommandForm form = Objects.requireNonNull(job.catalogue().find(line.command()).orElse(null));
    try {
      Answer answer = commands.record(form.name(), line.key(), references.resolve(body));
      if (!answer.isGood()) {
        return ImportChecker.refused(form, answer);
      }
      long entry = answer.json().path("entries").path(0).path("index").asLong();
      references.recorded(line.key(), entry);
      return new Recorded(entry, false);
    } catch (MalformedLineException e) {
      Set<String> keys = References.in(body);
      return new Refused(
          List.of(
              "It refers to the line with the key “%s”, which is not recorded"
                  .formatted(String.join("” or “", keys))));
    }
  }
}
