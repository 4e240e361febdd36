package org.candour.query.web.recording.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.web.recording.importing.ImportJob.Work;
import org.candour.query.web.recording.importing.LineState.Ready;
import org.candour.query.web.recording.importing.LineState.Recorded;
import org.candour.query.web.recording.importing.LineState.Refused;
import org.candour.query.web.recording.importing.LineState.Unchecked;
import org.candour.query.web.recording.importing.LineState.Waiting;
import org.jspecify.annotations.Nullable;

/** Says how an import stands. */
final class JobWords {

  private JobWords() {}

  static String heading(ImportJob job) {
    String name = job.file().name();
    boolean checks = job.work() == Work.CHECK;
    return switch (job.status()) {
      case RUNNING -> (checks ? "Checking " : "Recording ") + name;
      case ENDED -> checks ? name + " is checked" : recorded(job);
      case STOPPED -> "You stopped " + (checks ? "the check of " : "the recording of ") + name;
      case SIGNED_OUT, AWAY ->
          (checks ? "The check of " : "The recording of ") + name + " is paused";
    };
  }

  private static String recorded(ImportJob job) {
    int lines = job.file().lines().size();
    int recorded = count(job, Recorded.class::isInstance);
    return recorded == lines
        ? job.file().name() + " is recorded"
        : "%d of %d lines of %s are recorded".formatted(recorded, lines, job.file().name());
  }

  /** Why it does not go on; null if it does, or has ended. */
  static @Nullable String pause(ImportJob job) {
    return switch (job.status()) {
      case RUNNING, ENDED -> null;
      case STOPPED -> "Nothing is lost: it goes on from the line where it stopped.";
      case SIGNED_OUT ->
          "Your sign-in ended while it ran. Nothing is lost: it goes on from the line where it"
              + " stopped.";
      case AWAY ->
          "The ledger could not be reached. Nothing is lost: it goes on from the line where it"
              + " stopped.";
    };
  }

  /** How many lines stand how, each in a sentence. */
  static List<String> counts(ImportJob job) {
    List<String> counts = new ArrayList<>();
    say(counts, job, Unchecked.class::isInstance, "is not checked yet", "are not checked yet");
    say(counts, job, Ready.class::isInstance, "can be recorded", "can be recorded");
    say(
        counts,
        job,
        Waiting.class::isInstance,
        "rests on a line above it, and is checked when that is recorded",
        "rest on lines above them, and are checked when those are recorded");
    say(counts, job, JobWords::isNew, "is recorded", "are recorded");
    say(counts, job, JobWords::isOld, "was recorded before", "were recorded before");
    say(
        counts,
        job,
        Refused.class::isInstance,
        "cannot be recorded as it is",
        "cannot be recorded as they are");
    return counts;
  }

  private static boolean isNew(LineState state) {
    return state instanceof Recorded recorded && !recorded.before();
  }

  private static boolean isOld(LineState state) {
    return state instanceof Recorded recorded && recorded.before();
  }

  private static void say(
      List<String> counts, ImportJob job, Predicate<LineState> holds, String one, String many) {
    int number = count(job, holds);
    if (number > 0) {
      counts.add(
          PlainEnglish.count(number, "line", "lines") + " " + (number == 1 ? one : many) + ".");
    }
  }

  static int count(ImportJob job, Predicate<LineState> holds) {
    return job.lines(holds).size();
  }
}
