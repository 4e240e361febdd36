package org.candour.query.web.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.Role;
import org.candour.events.id.StreamId;
import org.candour.ops.access.HasAccount;
import org.candour.query.access.UserToken;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.recording.RecordingPage.Index;
import org.candour.query.web.recording.form.CommandForm;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody may record on the matter that a page shows. */
@Component
public final class Actions {

  /** Facts are corrected from the entry that says them. */
  private static final String CORRECT = "correct-fact";

  private final CommandSide commands;
  private final UserToken tokens;

  Actions(CommandSide commands, UserToken tokens) {
    this.commands = commands;
    this.tokens = tokens;
  }

  /**
   * What may be recorded there.
   *
   * @param off why nothing is, at a point in the past; null for now
   */
  public record Offered(String off, List<Link> links) {}

  /** An instruction, and the address of its form. */
  public record Link(String text, String address) {}

  /** Whether whoever looks may record anything: an auditor only reads. */
  public boolean mayRecord() {
    return commands.isConfigured()
        && HasAccount.current().roles().stream().anyMatch(role -> role != Role.AUDITOR);
  }

  /** On a stream; empty where there is nothing to record, or nobody is signed in. */
  public Optional<Offered> on(HttpServletRequest servlet, PageRequest request, StreamId stream) {
    if (!commands.isConfigured() || !request.account().isSignedIn()) {
      return Optional.empty();
    }
    if (request.asAt().isFixed()) {
      return Optional.of(
          new Offered(
              "You are looking at the record as it stood at an earlier point, where nothing can be"
                  + " recorded.",
              List.of()));
    }
    List<Index.Link> links =
        tokens
            .of(servlet)
            .map(token -> links(commands.commands(token, stream), stream))
            .orElse(List.of());
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Offered(
                "", links.stream().map(link -> new Link(link.text(), link.address())).toList()));
  }

  static List<Index.Link> links(List<CommandForm> open, StreamId stream) {
    return open.stream()
        .filter(form -> !form.name().equals(CORRECT) && form.target() != null)
        .map(form -> new Index.Link(form.title(), address(form, stream)))
        .sorted(Comparator.comparing(Index.Link::text))
        .toList();
  }

  private static String address(CommandForm form, StreamId stream) {
    return UriComponentsBuilder.fromPath("/record/{command}")
        .queryParam(Objects.requireNonNull(form.target()), "{id}")
        .encode()
        .buildAndExpand(form.name(), stream.id())
        .toUriString();
  }
}
