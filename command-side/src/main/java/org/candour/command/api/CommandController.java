package org.candour.command.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.candour.command.api.CommandService.Sent;
import org.candour.command.api.CommandService.Taken;
import org.candour.command.api.answer.RecordedAnswer;
import org.candour.command.api.answer.RehearsedAnswer;
import org.candour.command.shell.OpenCommands;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.ops.access.HasAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One endpoint for every command, and the catalogue of them. */
@Hidden
@RestController
final class CommandController {

  /** A body may be larger than an entry, which leaves out what the command repeats. */
  static final int LARGEST_BODY = 256 * 1024;

  /** Says that the answer is that of an earlier command with the same key. */
  static final String REPLAYED = "Idempotent-Replayed";

  /** An entry must never nest deeper than a reader takes. */
  private static final int DEEPEST_BODY = 100;

  private static final JsonMapper BODIES = bodies();

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
  private static final String NO_TRACE = "0".repeat(32);

  private final CommandCatalogue catalogue;
  private final CommandService desk;
  private final OpenCommands.Finder openCommands;
  private final SecureRandom random = new SecureRandom();

  CommandController(
      CommandCatalogue catalogue, CommandService desk, OpenCommands.Finder openCommands) {
    this.catalogue = catalogue;
    this.desk = desk;
    this.openCommands = openCommands;
  }

  /** What the caller may issue. */
  @GetMapping(path = "/commands", params = "!stream", produces = MediaType.APPLICATION_JSON_VALUE)
  List<ObjectNode> commands() {
    Account caller = HasAccount.current();
    return catalogue.all().stream()
        .filter(definition -> caller.holdsOneOf(definition.roles()))
        .map(CommandForms::of)
        .toList();
  }

  @GetMapping(path = "/commands/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode command(@PathVariable String name) {
    return CommandForms.of(definition(name));
  }

  /** What the caller may issue on a stream as it stands. */
  @GetMapping(path = "/commands", params = "stream", produces = MediaType.APPLICATION_JSON_VALUE)
  List<ObjectNode> commands(@RequestParam("stream") String stream) {
    StreamId id = streamId(stream);
    OpenCommands open = openCommands.of(HasAccount.current(), id);
    return catalogue.all().stream()
        .filter(definition -> CommandForms.isFor(definition, id.type()))
        .filter(definition -> open.takes(definition.type()))
        .map(CommandForms::brief)
        .toList();
  }

  private static StreamId streamId(String stream) {
    try {
      return StreamId.parse(stream);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("stream", String.valueOf(e.getMessage()));
    }
  }

  /** What a command would come to; nothing is recorded. */
  @PostMapping(
      path = "/commands/{name}",
      params = "dry-run",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  RehearsedAnswer rehearse(
      @PathVariable String name,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
      HttpServletRequest request)
      throws IOException {
    CommandDefinition definition = definition(name);
    return CommandForms.of(
        desk.rehearse(
            new Sent(
                HasAccount.current(), "dry-run", trace(traceparent), definition, body(request))));
  }

  @PostMapping(
      path = "/commands/{name}",
      params = "!dry-run",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<RecordedAnswer> issue(
      @PathVariable String name,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
      HttpServletRequest request)
      throws IOException {
    CommandDefinition definition = definition(name);
    if (key == null || !KEY.matcher(key).matches()) {
      throw new BadRequestException(
          "idempotency-key",
          "Send an Idempotency-Key header of 1 to 200 visible characters, and the same one when"
              + " you send the command again");
    }
    ObjectNode body = body(request);
    Taken taken =
        desk.take(new Sent(HasAccount.current(), key, trace(traceparent), definition, body));
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.CREATED);
    if (taken.before()) {
      answer.header(REPLAYED, "true");
    }
    return answer.body(RecordedAnswer.of(taken.outcome()));
  }

  private CommandDefinition definition(String name) {
    return catalogue.find(name).orElseThrow(() -> new NoSuchCommandException(name));
  }

  private static JsonMapper bodies() {
    JsonMapper.Builder bodies =
        JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST_BODY).build())
                .build());
    CandourJson.configure(bodies);
    return bodies.build();
  }

  private static ObjectNode body(HttpServletRequest request) throws IOException {
    byte[] bytes;
    try (InputStream in = request.getInputStream()) {
      bytes = in.readNBytes(LARGEST_BODY + 1);
    }
    if (bytes.length > LARGEST_BODY) {
      throw new BodyTooLargeException();
    }
    JsonNode json;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      json = BODIES.readTree(text);
    } catch (CharacterCodingException | JacksonException e) {
      throw new BadRequestException("not-json", "The body is not one JSON document in UTF-8");
    }
    if (!(json instanceof ObjectNode object)) {
      throw new BadRequestException("not-json", "The body is not a JSON object");
    }
    return object;
  }

  private String trace(@Nullable String traceparent) {
    if (traceparent != null) {
      var given = TRACEPARENT.matcher(traceparent);
      if (given.matches() && !given.group(1).equals(NO_TRACE)) {
        return given.group(1);
      }
    }
    byte[] id = new byte[16];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  /** There is no command of that name. */
  static final class NoSuchCommandException extends RuntimeException {
    NoSuchCommandException(String name) {
      super(
          "There is no command “"
              + name.substring(0, Math.min(60, name.length()))
              + "”; GET /commands lists them");
    }
  }

  /** The body is larger than any command. */
  static final class BodyTooLargeException extends RuntimeException {}

  /** What was sent cannot be read at all. */
  static final class BadRequestException extends RuntimeException {
    private final String type;

    BadRequestException(String type, String message) {
      super(message);
      this.type = type;
    }

    String type() {
      return type;
    }
  }
}
