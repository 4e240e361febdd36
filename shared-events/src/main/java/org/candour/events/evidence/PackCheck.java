package org.candour.events.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.events.evidence.CheckResult.Findings;
import org.candour.events.evidence.CheckResult.Kind;
import org.candour.events.evidence.PackMembers.BrokenPackException;
import org.candour.events.json.CandourJson;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.ProofText;
import org.candour.events.log.Receipt;
import org.candour.events.log.Succession;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.KeysText;
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
 * it proves is that each entry in it stands in the log; not that nothing was left out of it, and
 * nothing that the pack says of itself: its manifest is signed by nobody.
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

  private final PackMembers members;
  private final Trust trust;
  private final Findings findings = new Findings();
  private final Map<String, JsonNode> said = new HashMap<>();
  private final Map<String, String> named = new HashMap<>();
  private final Set<String> attached = new HashSet<>();
  private final Set<String> documents = new HashSet<>();
  private final Provenance provenance = new Provenance();
  private long last = -1;
  private long entries;
  private long wrong;

  private PackCheck(PackMembers members, Trust trust) {
    this.members = members;
    this.trust = trust;
  }

  /**
   * Checks a pack.
   *
   * @param trust whom whoever checks trusts; without any keys, the pack's own are used, and the
   *     verdict cannot be better than not verified
   * @throws IOException if the file cannot be read at all
   */
  public static CheckResult check(Path file, Trust trust) throws IOException {
    try (PackMembers members = new PackMembers(file)) {
      PackCheck check = new PackCheck(members, trust);
      check.run();
      return check.findings.verdict();
    } catch (java.util.zip.ZipException | IllegalArgumentException e) {
      return CheckResult.unreadable("This is no evidence pack: " + e.getMessage());
    } catch (MalformedNoteException | JacksonException | BrokenPackException e) {
      return CheckResult.unreadable("The pack is broken: " + e.getMessage());
    }
  }

  private void run() throws IOException {
    SignedNote checkpoint = SignedNote.parse(members.bytes(PackFormat.CHECKPOINT, LONGEST_TEXT));
    SignedNote newest = SignedNote.parse(members.bytes(PackFormat.NEWEST, LONGEST_TEXT));
    Keyring keys = keys();
    Kind signed = trust.isEmpty() ? Kind.REMARK : Kind.PROVEN;
    CheckpointCheck.check(checkpoint, keys, signed, findings);
    String consistency = text(PackFormat.CONSISTENCY);
    boolean extended = true;
    if (!newest.text().equals(checkpoint.text())) {
      CheckpointCheck.check(newest, keys, signed, findings);
      extended =
          extended(
              Checkpoint.parse(checkpoint.text()), Checkpoint.parse(newest.text()), consistency);
    }
    if (trust.policy() != null) {
      findings.addAll(
          PolicyCheck.check(
              extended ? List.of(checkpoint, newest) : List.of(checkpoint), keys, trust.policy()));
    }
    manifest(checkpoint);
    claims(Checkpoint.parse(checkpoint.text()), Checkpoint.parse(newest.text()));
    provenance();
    others();
    sum(Checkpoint.parse(checkpoint.text()).size());
  }

  /** Keys in the pack are the word of whoever made it up, whatever other keys are given. */
  private Keyring keys() throws IOException {
    String successions = text(PackFormat.SUCCESSIONS);
    KeysText own = KeysText.parse(text(PackFormat.KEYS));
    own.passedOver()
        .forEach(name ->
            findings.add(
                Kind.REMARK, "The pack’s key of " + name + " is of a kind that is not known here"));
    if (trust.isEmpty()) {
      findings.add(
          Kind.OPEN,
          "The keys are the pack’s own: whoever made it up could have made them up too. Give keys"
              + " that came by another way");
      return own.keys();
    }
    Keyring known = trust.keys().with(Succession.follow(trust.keys(), successions));
    own.keys().keys().stream()
        .filter(key -> !known.keys().contains(key))
        .forEach(key ->
            findings.add(
                Kind.REMARK,
                "Nothing vouches for the key of " + key.name() + " that came with the pack"));
    return known;
  }

  private boolean extended(Checkpoint from, Checkpoint to, String consistency) {
    boolean extended =
        from.origin().equals(to.origin())
            && Proofs.consistent(
                from.size(), from.root(), to.size(), to.root(), ProofText.parse(consistency));
    String what = "the log of " + to.size() + " entries begins with the one of " + from.size();
    findings.add(
        extended ? Kind.PROVEN : Kind.FALSE,
        extended ? capital(what) : "It is not proven that " + what);
    return extended;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Reads the manifest as it goes, since it has a line for every entry. */
  private void manifest(SignedNote checkpoint) throws IOException {
    try (PackMembers.Checked in = members.open(PackFormat.MANIFEST);
        JsonParser json = CandourJson.mapper().createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BrokenPackException("Its manifest is no JSON object");
      }
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken value = json.nextToken();
        switch (name) {
          case "entries" -> lines(json, line -> entry(line, checkpoint));
          case "files" ->
              lines(
                  json,
                  line ->
                      named.put(line.path("name").asString(""), line.path("sha256").asString("")));
          case "documents" -> lines(json, line -> documents.add(document(line)));
          case "checkpoint", "newestCheckpoint" -> said.put(name, LINE.readValue(json));
          default -> {
            if (value.isScalarValue()) {
              said.put(name, LINE.readValue(json));
            }
            json.skipChildren();
          }
        }
      }
      in.requireSound();
    }
    if (!said.containsKey("format") || !PackFormat.NAME.equals(said.get("format").asString(""))) {
      throw new BrokenPackException("Its manifest is not of the format " + PackFormat.NAME);
    }
  }

  private interface Lines {
    void take(JsonNode line) throws IOException;
  }

  private static void lines(JsonParser json, Lines lines) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new BrokenPackException("Its manifest has something else where a list should be");
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      lines.take(LINE.readValue(json));
    }
  }

  private static String document(JsonNode line) {
    return "entry " + line.path("entry").asLong(-1) + ": " + line.path("sha256").asString("");
  }

  private void entry(JsonNode line, SignedNote checkpoint) throws IOException {
    long index = line.path("index").asLong(-1);
    if (index <= last) {
      throw new BrokenPackException("Its manifest does not list the entries in their order");
    }
    last = index;
    entries++;
    String fault = fault(index, line.path("leafHash").asString(""), checkpoint);
    if (fault != null) {
      wrong++;
      if (wrong <= MOST_NAMED) {
        findings.add(Kind.FALSE, "Entry " + index + ": " + fault);
      }
    }
  }

  private @Nullable String fault(long index, String leafHash, SignedNote checkpoint)
      throws IOException {
    try {
      byte[] proof = members.find(PackFormat.receipt(index), LONGEST_TEXT);
      byte[] entry = members.find(PackFormat.entry(index), LONGEST_ENTRY);
      if (proof == null) {
        return "its receipt is missing";
      }
      if (entry == null) {
        return "its bytes are missing";
      }
      if (!Hash.leaf(entry).toString().equals(leafHash)) {
        return "its bytes are not those that the manifest names";
      }
      attach(index, entry);
      return unproven(index, leafHash, Receipt.parse(proof), checkpoint);
    } catch (MalformedNoteException e) {
      return "its receipt is none: " + e.getMessage();
    } catch (BrokenPackException e) {
      return "its file " + e.getMessage();
    } catch (JacksonException e) {
      return "its bytes are no entry";
    } catch (IllegalArgumentException e) {
      return "the manifest names no leaf hash for it";
    }
  }

  private static @Nullable String unproven(
      long index, String leafHash, Receipt receipt, SignedNote checkpoint) {
    if (receipt.index() != index) {
      return "its receipt is that of entry " + receipt.index();
    }
    if (!receipt.checkpoint().text().equals(checkpoint.text())) {
      return "its receipt leads to another checkpoint";
    }
    Hash leaf = Hash.of(HexFormat.of().parseHex(leafHash));
    return receipt.includes(leaf) ? null : "it does not stand there in the log that was signed";
  }

  /** Notes which documents an entry itself names, and what it rests on. */
  private void attach(long index, byte[] entry) {
    JsonNode said = CandourJson.mapper().readTree(entry);
    provenance.add(index, said);
    for (JsonNode each : said.path("documents")) {
      attached.add("entry " + index + ": " + each.path("sha256").asString(""));
    }
  }

  /** What the manifest says beside its lists, and what they can be compared with. */
  private void claims(Checkpoint checkpoint, Checkpoint newest) {
    claim("origin", checkpoint.origin());
    claim("count", Long.toString(entries));
    claim("checkpoint", checkpoint);
    claim("newestCheckpoint", newest);
    documents.stream()
        .filter(document -> !attached.contains(document))
        .limit(MOST_NAMED)
        .forEach(document ->
            findings.add(
                Kind.FALSE,
                "The manifest names a document that its entry does not name, " + document));
  }

  private void claim(String name, Checkpoint is) {
    JsonNode claimed = said.get(name);
    if (claimed != null
        && !(claimed.path("size").asLong(-1) == is.size()
            && claimed.path("root").asString("").equals(is.root().toBase64()))) {
      findings.add(Kind.FALSE, "The manifest’s “" + name + "” is not what was signed");
    }
  }

  private void claim(String name, String is) {
    JsonNode claimed = said.get(name);
    if (claimed != null && !claimed.asString("").equals(is)) {
      findings.add(
          Kind.FALSE,
          "The manifest’s “" + name + "” says " + claimed.asString("") + ", and it is " + is);
    }
  }

  /** A pack that was made before there was such a file has none. */
  private void provenance() throws IOException {
    if (!members.has(PackFormat.PROVENANCE)) {
      return;
    }
    MessageDigest digest = Hash.sha256();
    provenance.write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    String sha256 = members.sha256(PackFormat.PROVENANCE);
    String named = this.named.get(PackFormat.PROVENANCE);
    if (!sha256.equals(named)) {
      foreign(PackFormat.PROVENANCE, named);
    }
    boolean same = sha256.equals(HexFormat.of().formatHex(digest.digest()));
    findings.add(
        same ? Kind.PROVEN : Kind.FALSE,
        PackFormat.PROVENANCE
            + (same ? " says what the entries say" : " does not say what the entries say"));
  }

  /** What is no entry and no receipt: an account is as good as the word of who made the pack up. */
  private void others() throws IOException {
    int foreign = 0;
    for (String name : members.unused()) {
      String sha256 = isOfEntries(name) ? null : named.get(name);
      try {
        if (!members.sha256(name).equals(sha256) && ++foreign <= MOST_NAMED) {
          foreign(name, sha256);
        }
      } catch (BrokenPackException e) {
        findings.add(Kind.FALSE, "The file " + e.getMessage());
      }
    }
    named.keySet().stream()
        .filter(name -> !members.has(name))
        .limit(MOST_NAMED)
        .forEach(name -> findings.add(Kind.FALSE, "The file " + name + " is missing"));
  }

  private void foreign(String name, @Nullable String sha256) {
    if (sha256 != null) {
      findings.add(Kind.FALSE, "The bytes of " + name + " are not those that the manifest names");
    } else if (isOfEntries(name)) {
      findings.add(Kind.FALSE, "The manifest does not list " + name);
    } else {
      findings.add(
          Kind.OPEN,
          "Nothing vouches for " + name + ": the manifest does not name it, or not its bytes");
    }
  }

  private static boolean isOfEntries(String name) {
    return name.startsWith("entries/") || name.startsWith("receipts/");
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
    findings.add(
        Kind.REMARK,
        "That nothing was left out of the selection is not proven, nor is the readable account,"
            + " nor anything that the manifest says: nobody signed these. The entries are what"
            + " counts");
  }

  private String text(String name) throws IOException {
    return members.text(name, LONGEST_TEXT);
  }
}
