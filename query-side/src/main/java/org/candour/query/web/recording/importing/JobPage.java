package org.candour.query.web.recording.importing;

import java.util.List;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.Paging;
import org.candour.query.web.recording.Foreseen.Duty;
import org.candour.query.web.recording.importing.ImportJob.Status;
import org.candour.query.web.recording.importing.ImportJob.Work;
import org.candour.query.web.recording.importing.LineState.Recorded;
import org.candour.query.web.recording.importing.LineState.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An import and its lines.
 *
 * @param wrong whether only lines are shown that cannot be recorded
 * @param shown which lines stand on the page, in words
 */
record JobPage(ImportJob job, boolean wrong, String shown, List<Line> lines, Paging paging) {

  JobPage {
    lines = List.copyOf(lines);
  }

  /**
   * A line of the file.
   *
   * @param command what it records, by its title; empty if that cannot be told
   * @param mark how it stands, in words
   * @param tone how the mark looks
   * @param says what will be recorded, or what is wrong
   * @param judged the duties that it is held against
   * @param entry the entry that it came to; null if there is none
   */
  record Line(
      int number,
      String command,
      String mark,
      String tone,
      List<List<Span>> says,
      List<Duty> judged,
      @Nullable Long entry) {}

  public String title() {
    return JobWords.heading(job);
  }

  public String id() {
    return job.id();
  }

  public boolean isRunning() {
    return job.isRunning();
  }

  public int done() {
    return job.done();
  }

  /** How many lines this run deals with. */
  public int of() {
    return job.work() == Work.CHECK ? job.file().lines().size() : job.done() + toRecord();
  }

  public @Nullable String pause() {
    return JobWords.pause(job);
  }

  public List<String> counts() {
    return JobWords.counts(job);
  }

  private int toRecord() {
    return JobWords.count(job, LineState::isToBeRecorded);
  }

  /** What the button that records says; null where there is none. */
  public @Nullable String record() {
    boolean checked = job.work() == Work.CHECK && job.status() == Status.ENDED;
    int lines = toRecord();
    return checked && lines > 0
        ? lines == 1 ? "Record this line" : "Record these %d lines".formatted(lines)
        : null;
  }

  /** How many lines cannot be recorded as they are. */
  public int failed() {
    return JobWords.count(job, Refused.class::isInstance);
  }

  public int all() {
    return job.file().lines().size();
  }

  /** Whether nothing is left to do. */
  public boolean isFinished() {
    return !isRunning() && JobWords.count(job, Recorded.class::isInstance) == all();
  }
}
