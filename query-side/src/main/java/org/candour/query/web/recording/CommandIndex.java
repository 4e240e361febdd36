package org.candour.query.web.recording;

import java.util.List;
import java.util.Map;
import org.candour.events.Role;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.recording.RecordingPage.Index;
import org.candour.query.web.recording.form.CommandForm;
import org.springframework.stereotype.Component;

/** Lists what an account may record, by subject. */
@Component
final class CommandIndex {

  /** Subjects in the order in which they are shown. */
  private static final List<Map.Entry<String, String>> SUBJECTS =
      List.of(
          Map.entry("partnership", "Promises, concerns and work with organisations"),
          Map.entry("governance", "Boards, questions, consultations and advice"),
          Map.entry("commissioning", "Needs, rounds and agreements"),
          Map.entry("outcomes", "Outcomes and failures"),
          Map.entry("inspection", "Inspections and recommendations"),
          Map.entry("estate", "Prisons, closures and developments"),
          Map.entry("people", "Personal data"));

  private final CommandSide commands;

  CommandIndex(CommandSide commands) {
    this.commands = commands;
  }

  Index of(PageRequest request, String token) {
    if (request.asAt().isFixed()) {
      return off(request);
    }
    List<CommandForm> all = commands.commands(token);
    return new Index(
        all.isEmpty()
            ? "There is nothing that you may record, or the ledger cannot be reached at the moment."
            : null,
        request.account().roles().contains(Role.REGISTRAR),
        SUBJECTS.stream()
            .map(subject -> new Index.Group(subject.getValue(), links(all, subject.getKey())))
            .filter(group -> !group.commands().isEmpty())
            .toList());
  }

  /** A point in the past is not the time to say anything. */
  static Index off(PageRequest request) {
    return new Index(
        "You are looking at the record as it stood at an earlier point. Nothing can be recorded"
            + " there: what you say is recorded today. Return to today to record something.",
        false,
        List.of());
  }

  private static List<Index.Link> links(List<CommandForm> all, String subject) {
    return all.stream()
        .filter(form -> form.subject().equals(subject))
        .map(form -> new Index.Link(form.title(), "/record/" + form.name()))
        .sorted((one, other) -> one.text().compareTo(other.text()))
        .toList();
  }
}
