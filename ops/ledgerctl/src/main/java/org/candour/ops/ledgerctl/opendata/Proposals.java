package org.candour.ops.ledgerctl.opendata;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.PartialDate;
import org.candour.events.importing.ImportLine;
import org.candour.events.json.CandourJson;
import org.candour.events.log.tree.Hash;
import org.candour.events.opendata.OpenDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands that a file comes to, in the order in which they are to be recorded. */
public final class Proposals {

  private static final int KEY_BYTES = 8;
  private static final int LONGEST_NAME = 120;
  private static final Pattern ENDING =
      Pattern.compile("-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$");

  private final String standard;

  /** By their keys. */
  private final Map<String, Proposal> all = new LinkedHashMap<>();

  /**
   * None yet.
   *
   * @param standard with which keys begin, {@code ocds} or {@code 360giving}
   */
  Proposals(String standard) {
    this.standard = standard;
  }

  /**
   * A command to record.
   *
   * @param says what it would record, in a sentence without its full stop
   */
  public record Proposal(ImportLine line, String says) {}

  List<Proposal> all() {
    return List.copyOf(all.values());
  }

  /**
   * Proposes a command. Its key is made of what it says, so that the same file is recorded once.
   *
   * @param about what it is about, as the file names it
   * @return the key
   */
  String add(String command, String about, ObjectNode body, String says) {
    byte[] hash = Hash.sha256().digest((command + body).getBytes(StandardCharsets.UTF_8));
    String name = about.replaceAll("[^\\x21-\\x7E]", "_");
    String key =
        "%s/%s/%s/%s"
            .formatted(
                standard,
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                command,
                HexFormat.of().formatHex(hash, 0, KEY_BYTES));
    all.putIfAbsent(key, new Proposal(new ImportLine(key, command, body), says));
    return key;
  }

  static ObjectNode body() {
    return CandourJson.mapper().createObjectNode();
  }

  /** Puts a value where there is one. */
  static void put(ObjectNode body, String name, @Nullable Object value) {
    if (value == null) {
      return;
    }
    JsonNode json = CandourJson.mapper().valueToTree(value);
    if (!(json instanceof ArrayNode list && list.isEmpty())) {
      body.set(name, json);
    }
  }

  /** Where a day is known, that day. */
  static String on(Optional<PartialDate> date) {
    return date.orElse(PartialDate.UNKNOWN).toString();
  }

  /**
   * The id of a stream that a file names in its own way: the UUID that ends such a name, or one
   * made of the name, so that a later file is about the same stream.
   */
  static String stream(String kind, String name) {
    Matcher ending = ENDING.matcher(name);
    return ending.find()
        ? ending.group(1)
        : UUID.nameUUIDFromBytes((kind + '\n' + name).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Where it was found; dates that are none say nothing. */
  static ObjectNode source(
      String title,
      @Nullable String publisher,
      @Nullable String published,
      String locator,
      @Nullable String says) {
    ObjectNode source = body();
    source.put("title", cut(title, 300));
    put(source, "publisher", publisher == null ? null : cut(publisher, 200));
    put(source, "date", published == null ? null : day(published));
    source.put("locator", cut(locator, 1000));
    source.put("confidence", "HIGH");
    put(source, "says", says == null ? null : cut(says, 2000));
    return source;
  }

  private static @Nullable String day(String text) {
    try {
      return OpenDate.day(text).toString();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1).stripTrailing() + "…";
  }
}
