package org.candour.query.web.recording.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.id.StreamId;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.Paging;
import org.candour.query.web.recording.Foreseen.Duty;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.importing.ImportJob.Standing;
import org.candour.query.web.recording.importing.JobPage.Line;
import org.candour.query.web.recording.importing.LineState.Ready;
import org.candour.query.web.recording.importing.LineState.Recorded;
import org.candour.query.web.recording.importing.LineState.Refused;
import org.candour.query.web.recording.importing.LineState.Unchecked;
import org.candour.query.web.recording.importing.LineState.Waiting;
import org.candour.query.web.recording.importing.file.FileLine;
import org.springframework.stereotype.Component;

/** Makes the page of an import: some of its lines, each with what it comes to. */
@Component
final class JobPages {

  private static final int SHOWN = 50;

  private final CardRenderer cards;

  JobPages(CardRenderer cards) {
    this.cards = cards;
  }

  /**
   * A page of the lines.
   *
   * @param wrong whether to show only lines that cannot be recorded
   * @param page from 1
   */
  JobPage of(PageRequest request, ImportJob job, boolean wrong, int page) {
    List<Standing> found = job.lines(state -> !wrong || state instanceof Refused);
    int from = Math.min((page - 1) * SHOWN, Math.max(0, (found.size() - 1) / SHOWN * SHOWN));
    List<Standing> shown = found.subList(from, Math.min(found.size(), from + SHOWN));
    NamedText names = cards.naming(request, mentioned(shown));
    return new JobPage(
        job,
        wrong,
        found.size() <= SHOWN
            ? ""
            : "%d to %d of %d".formatted(from + 1, from + shown.size(), found.size()),
        shown.stream().map(each -> line(job, each, names)).toList(),
        new Paging(
            from == 0 ? null : address(wrong, from / SHOWN),
            from + SHOWN >= found.size() ? null : address(wrong, from / SHOWN + 2)));
  }

  private static String address(boolean wrong, int page) {
    return "%s?show=%s&page=%d".formatted(ImportAddresses.CHECK, wrong ? "wrong" : "all", page);
  }

  private static Stream<StreamId> mentioned(List<Standing> shown) {
    Set<StreamId> mentioned = new HashSet<>();
    shown.forEach(each -> {
      if (each.state() instanceof Ready ready) {
        mentioned.addAll(ready.mentioned());
      }
    });
    return mentioned.stream();
  }

  private static Line line(ImportJob job, Standing found, NamedText names) {
    FileLine line = found.line();
    String command =
        job.catalogue().find(line.command()).map(CommandForm::title).orElse(line.command());
    return switch (found.state()) {
      case Unchecked _ -> plain(line, command, "Not checked yet", "silent", List.of(), names);
      case Ready ready -> ready(line, command, ready, names);
      case Waiting waiting ->
          plain(
              line,
              command,
              "Rests on line " + waiting.line() + ", which is not recorded yet",
              "waiting",
              List.of(),
              names);
      case Refused refused ->
          plain(line, command, "Cannot be recorded", "late", refused.problems(), names);
      case Recorded recorded ->
          new Line(
              line.number(),
              command,
              recorded.before() ? "Recorded before" : "Recorded",
              "kept",
              List.of(),
              List.of(),
              recorded.entry());
    };
  }

  private static Line ready(FileLine line, String command, Ready ready, NamedText names) {
    List<Duty> judged = ready.foreseen().judged();
    boolean broken = judged.stream().anyMatch(duty -> duty.verdict().equals("Not met"));
    return new Line(
        line.number(),
        command,
        broken ? "Can be recorded; breaks a duty" : "Can be recorded",
        broken ? "waiting" : "kept",
        ready.foreseen().recorded().stream().map(names::of).toList(),
        judged,
        null);
  }

  private static Line plain(
      FileLine line, String command, String mark, String tone, List<String> says, NamedText names) {
    return new Line(
        line.number(), command, mark, tone, says.stream().map(names::of).toList(), List.of(), null);
  }
}
