package org.candour.query.web.recording.importing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candour.events.importing.References;
import org.candour.query.importing.UnfinishedImports;
import org.candour.query.ledger.AuthorisedLedger;
import org.candour.query.timeline.Narrator;
import org.candour.query.web.recording.CommandSide;
import org.candour.query.web.recording.importing.ImportJob.Status;
import org.candour.query.web.recording.importing.ImportJob.Work;
import org.candour.query.web.recording.importing.LineState.Recorded;
import org.candour.query.web.recording.importing.PatientCommands.PausedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does the work of an import from beginning to end, or to where it has to pause. */
@Component
final class ImportRuns {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
  private static final int KEYS_AT_ONCE = 1_000;

  private final CommandSide commands;
  private final AuthorisedLedger ledger;
  private final Narrator narrator;
  private final UnfinishedImports unfinished;
  private final Clock clock;

  ImportRuns(
      CommandSide commands,
      AuthorisedLedger ledger,
      Narrator narrator,
      UnfinishedImports unfinished,
      ObjectProvider<Clock> clock) {
    this.commands = commands;
    this.ledger = ledger;
    this.narrator = narrator;
    this.unfinished = unfinished;
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  void run(ImportJob job) {
    try {
      work(job);
      job.end(Status.ENDED);
    } catch (PausedException e) {
      job.end(e.status());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      job.end(Status.STOPPED);
    } catch (RuntimeException e) {
      LOG.error("An import was broken off", e);
      job.end(Status.AWAY);
    }
  }

  private void work(ImportJob job) throws PausedException, InterruptedException {
    PatientCommands patient = new PatientCommands(commands, job);
    Map<String, Long> recorded = recorded(job);
    if (job.work() == Work.CHECK) {
      new ImportChecker(job, patient, narrator, recorded).run();
      if (job.lines(Recorded.class::isInstance).size() == job.file().lines().size()) {
        unfinished.forget(job.account(), job.file().name());
      }
      return;
    }
    unfinished.begin(
        job.account(),
        job.file().name(),
        job.file().lines().size(),
        job.lines(Recorded.class::isInstance).size(),
        clock.instant());
    try {
      new ImportRecorder(job, patient, unfinished, recorded).run();
    } finally {
      unfinished.end(job.account());
    }
  }

  private Map<String, Long> recorded(ImportJob job) {
    // A line may also rest on what another file recorded.
    List<String> keys =
        job.file().lines().stream()
            .flatMap(line ->
                Stream.concat(
                    Stream.of(line.key()),
                    line.body() == null ? Stream.of() : References.in(line.body()).stream()))
            .distinct()
            .toList();
    Map<String, Long> recorded = new HashMap<>();
    for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
      List<String> some = keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE));
      recorded.putAll(ledger.recordedWith(job.account(), some));
    }
    return recorded;
  }
}
