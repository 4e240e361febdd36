package org.candour.events.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.candour.events.evidence.CheckResult.Findings;
import org.candour.events.evidence.CheckResult.Kind;
import org.candour.events.json.CandourJson;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.Receipt;
import org.candour.events.log.Succession;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.Proofs;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * Checks an evidence pack, entry by entry and in bounded memory, without server or database. What
 * it proves is that each entry in it stands in the log; not that nothing was left out of it.
 */
public final class PackCheck {

  /** Reads one line; what follows it is the next. */
  private static final ObjectReader LINE =
      CandourJson.mapper()
          .readerFor(JsonNode.class)
          .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final int LONGEST_ENTRY = 0xffff;
  private static final int LONGEST_TEXT = 1_000_000;
  private static final int MOST_NAMED = 100;

  private final ZipFile zip;
  private final Keyring trusted;
  private final Findings findings = new Findings();
  private final Set<String> expected = new HashSet<>();
  private long entries;
  private long withheld;
  private long wrong;

  private PackCheck(ZipFile zip, Keyring trusted) {
    this.zip = zip;
    this.trusted = trusted;
  }

  /**
   * Checks a pack.
   *
   * @param trusted keys that came by another way than the pack; without any, the pack's own are
   *     used, and the verdict cannot be better than not verified
   * @throws IOException if the file cannot be read at all
   */
  public static CheckResult check(Path file, Keyring trusted) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      PackCheck check = new PackCheck(zip, trusted);
      check.run();
      return check.findings.verdict();
    } catch (java.util.zip.ZipException | IllegalArgumentException e) {
      return CheckResult.unreadable("This is no evidence pack: " + e.getMessage());
    } catch (MalformedNoteException | JacksonException | BrokenPackException e) {
      return CheckResult.unreadable("The pack is broken: " + e.getMessage());
    }
  }

  private void run() throws IOException {
    requireNamesOnce();
    SignedNote checkpoint = SignedNote.parse(bytes(PackFormat.CHECKPOINT, LONGEST_TEXT));
    SignedNote newest = SignedNote.parse(bytes(PackFormat.NEWEST, LONGEST_TEXT));
    Keyring keys = keys();
    CheckpointCheck.check(checkpoint, keys, findings);
    if (!newest.text().equals(checkpoint.text())) {
      CheckpointCheck.check(newest, keys, findings);
      extended(Checkpoint.parse(checkpoint.text()), Checkpoint.parse(newest.text()));
    }
    entries(checkpoint);
    strangers();
    sum(Checkpoint.parse(checkpoint.text()).size());
  }

  /** Two files of one name could be shown to two readers. */
  private void requireNamesOnce() {
    Set<String> names = new HashSet<>();
    zip.stream()
        .map(ZipEntry::getName)
        .forEach(name -> {
          if (!names.add(name)) {
            throw new BrokenPackException("It holds " + name + " twice");
          }
        });
  }

  private Keyring keys() throws IOException {
    String successions = text(PackFormat.SUCCESSIONS);
    if (!trusted.keys().isEmpty()) {
      return trusted.with(Succession.follow(trusted, successions));
    }
    findings.add(
        Kind.OPEN,
        "The keys are the pack’s own: whoever made it up could have made them up too. Give keys"
            + " that came by another way");
    return Keyring.parse(text(PackFormat.KEYS));
  }

  private void extended(Checkpoint from, Checkpoint to) throws IOException {
    boolean extended =
        from.origin().equals(to.origin())
            && Proofs.consistent(
                from.size(),
                from.root(),
                to.size(),
                to.root(),
                org.candour.events.log.ProofText.parse(text(PackFormat.CONSISTENCY)));
    String what = "the log of " + to.size() + " entries begins with the one of " + from.size();
    findings.add(
        extended ? Kind.PROVEN : Kind.FALSE,
        extended ? capital(what) : "It is not proven that " + what);
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Reads the manifest as it goes, since it has a line for every entry. */
  private void entries(SignedNote checkpoint) throws IOException {
    try (InputStream in = open(PackFormat.MANIFEST);
        JsonParser json = CandourJson.mapper().createParser(in)) {
      requireNext(json, JsonToken.START_OBJECT);
      String format = null;
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        if (name.equals("format")) {
          format = json.getString();
        } else if (name.equals("entries")) {
          lines(json, checkpoint);
        } else {
          json.skipChildren();
        }
      }
      if (!PackFormat.NAME.equals(format)) {
        throw new BrokenPackException("Its manifest is not of the format " + PackFormat.NAME);
      }
    }
  }

  private void lines(JsonParser json, SignedNote checkpoint) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new BrokenPackException("Its manifest lists no entries");
    }
    long before = -1;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      JsonNode line = LINE.readValue(json);
      long index = line.path("index").asLong(-1);
      if (index <= before) {
        throw new BrokenPackException("Its manifest does not list the entries in their order");
      }
      before = index;
      entry(index, line, checkpoint);
    }
  }

  private void entry(long index, JsonNode line, SignedNote checkpoint) throws IOException {
    entries++;
    boolean isWithheld = line.path("withheld").asBoolean(false);
    withheld += isWithheld ? 1 : 0;
    String fault = fault(index, line.path("leafHash").asString(""), isWithheld, checkpoint);
    if (fault != null) {
      wrong++;
      if (wrong <= MOST_NAMED) {
        findings.add(Kind.FALSE, "Entry " + index + ": " + fault);
      }
    }
  }

  private @Nullable String fault(
      long index, String leafHash, boolean isWithheld, SignedNote checkpoint) throws IOException {
    byte[] proof = found(PackFormat.receipt(index), LONGEST_TEXT);
    byte[] entry = isWithheld ? null : found(PackFormat.entry(index), LONGEST_ENTRY);
    if (proof == null) {
      return "its receipt is missing";
    }
    if (!isWithheld && entry == null) {
      return "its bytes are missing, and it is not said to be withheld";
    }
    if (entry != null && !Hash.leaf(entry).toString().equals(leafHash)) {
      return "its bytes are not those that the manifest names";
    }
    try {
      Receipt receipt = Receipt.parse(proof);
      if (receipt.index() != index) {
        return "its receipt is that of entry " + receipt.index();
      }
      if (!receipt.checkpoint().text().equals(checkpoint.text())) {
        return "its receipt leads to another checkpoint";
      }
      Hash leaf = Hash.of(java.util.HexFormat.of().parseHex(leafHash));
      return receipt.includes(leaf) ? null : "it does not stand there in the log that was signed";
    } catch (MalformedNoteException e) {
      return "its receipt is none: " + e.getMessage();
    } catch (IllegalArgumentException e) {
      return "the manifest names no leaf hash for it";
    }
  }

  /** Nothing may lie among the entries that the manifest does not own up to. */
  private void strangers() {
    zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith("entries/") || name.startsWith("receipts/"))
        .filter(name -> !name.endsWith("/") && !expected.contains(name))
        .limit(MOST_NAMED)
        .forEach(name -> findings.add(Kind.FALSE, "The manifest does not list " + name));
  }

  private void sum(long size) {
    if (wrong > MOST_NAMED) {
      findings.add(
          Kind.FALSE, wrong + " entries are wrong; the first " + MOST_NAMED + " are named");
    }
    if (wrong == 0 && entries > 0) {
      findings.add(
          Kind.PROVEN,
          "All " + entries + " entries stand where they say in the log of " + size + " entries");
    }
    if (entries == 0) {
      findings.add(Kind.OPEN, "The pack holds no entries");
    }
    if (withheld > 0) {
      findings.add(
          Kind.REMARK,
          withheld + " of them are withheld: their place is proven, and their bytes are not here");
    }
    findings.add(
        Kind.REMARK,
        "That nothing was left out of the selection is not proven, nor is the readable account:"
            + " the entries are what counts");
  }

  private byte @Nullable [] found(String name, int longest) throws IOException {
    expected.add(name);
    return zip.getEntry(name) == null ? null : bytes(name, longest);
  }

  private String text(String name) throws IOException {
    return new String(bytes(name, LONGEST_TEXT), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String name, int longest) throws IOException {
    try (InputStream in = open(name)) {
      byte[] bytes = in.readNBytes(longest + 1);
      if (bytes.length > longest) {
        throw new BrokenPackException(name + " is longer than it can be");
      }
      return bytes;
    }
  }

  private InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    InputStream in = entry == null ? null : zip.getInputStream(entry);
    if (in == null) {
      throw new BrokenPackException("It has no " + name);
    }
    return in;
  }

  private static void requireNext(JsonParser json, JsonToken token) {
    if (json.nextToken() != token) {
      throw new BrokenPackException("Its manifest is no JSON object");
    }
  }

  /** The pack lacks what every pack has. */
  private static final class BrokenPackException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenPackException(String message) {
      super(message);
    }
  }
}
