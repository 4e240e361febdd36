package org.candour.query.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.candour.events.entry.DocumentRef;
import org.candour.events.evidence.PackFormat;
import org.candour.events.evidence.Provenance;
import org.candour.events.json.CandourJson;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.ProofText;
import org.candour.events.log.Receipt;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.MerkleTree;
import org.candour.events.log.tree.Tile;
import org.candour.events.log.tree.TiledTree;
import org.candour.query.access.EntryAccess;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerEntryBytes;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.presentation.Section;
import org.candour.query.tlog.PublicLog;
import org.candour.query.tlog.Receipts;
import org.candour.query.tlog.SignedCheckpoint;
import org.candour.query.web.card.RenderedCard.Span;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;

/**
 * Writes one evidence pack, a ZIP, as it reads. Nothing of it is ever whole in memory but a line
 * per entry; the entries are read once for themselves, and once more for the accounts.
 */
final class EvidencePackWriter {

  private static final int TILES_KEPT = 64;
  private static final int PDF_CHUNKS = 2;

  private final PackSelection selection;
  private final SignedCheckpoint under;
  private final SignedCheckpoint newest;
  private final PublicLog log;
  private final LedgerReader ledger;
  private final NarrativeRenderer account;
  private final EntryAccess access;
  private final ZipOutputStream zip;
  private final TiledTree tree;
  private final List<Line> lines = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Provenance provenance = new Provenance();

  EvidencePackWriter(
      PackSelection selection,
      SignedCheckpoint under,
      SignedCheckpoint newest,
      PublicLog log,
      LedgerReader ledger,
      NarrativeRenderer account,
      EntryAccess access,
      OutputStream out) {
    this.selection = selection;
    this.under = under;
    this.newest = newest;
    this.log = log;
    this.ledger = ledger;
    this.account = account;
    this.access = access;
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.tree = new TiledTree(under.size(), remembering(log)::hashes);
  }

  private record Line(long index, Hash leaf) {}

  private record Document(long entry, DocumentRef document) {}

  void write() throws IOException {
    named("how-to-check.html", page().getBytes(StandardCharsets.UTF_8));
    text(PackFormat.CHECKPOINT, under.note().toString());
    text(PackFormat.NEWEST, newest.note().toString());
    text(PackFormat.CONSISTENCY, consistency());
    text(PackFormat.KEYS, log.keys().toString());
    text(PackFormat.SUCCESSIONS, log.successions());
    entries();
    provenance();
    html();
    pdf();
    manifest();
    zip.finish();
  }

  private static String page() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EvidencePackWriter.class.getResourceAsStream("how-to-check.html"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String consistency() {
    return ProofText.write(
        MerkleTree.consistency(under.size(), newest.size(), log.tree(newest.size())));
  }

  private void entries() throws IOException {
    for (List<Long> chunk : selection.chunks()) {
      for (LedgerEntryBytes stored : ledger.entries(chunk)) {
        LedgerEntry recorded = stored.recorded();
        if (!access.mayRead(recorded)) {
          continue;
        }
        file(PackFormat.entry(recorded.index()), stored.bytes());
        noteDocuments(recorded);
        provenance.add(recorded.index(), CandourJson.mapper().readTree(stored.bytes()));
        Receipt receipt = Receipts.make(recorded.leafHash(), recorded.index(), under, tree);
        text(PackFormat.receipt(recorded.index()), receipt.toString());
        lines.add(new Line(recorded.index(), recorded.leafHash()));
      }
    }
  }

  /** The selection as far as it may be read. */
  private PackSelection shown() {
    return selection.of(lines.stream().map(Line::index).toList());
  }

  private void noteDocuments(LedgerEntry recorded) {
    if (recorded.isReadable()) {
      recorded
          .entry()
          .circumstances()
          .documents()
          .forEach(document -> documents.add(new Document(recorded.index(), document)));
    }
  }

  private void provenance() throws IOException {
    MessageDigest digest = Hash.sha256();
    zip.putNextEntry(new ZipEntry(PackFormat.PROVENANCE));
    provenance.write(new DigestOutputStream(zip, digest));
    zip.closeEntry();
    files.put(PackFormat.PROVENANCE, HexFormat.of().formatHex(digest.digest()));
  }

  private void html() throws IOException {
    MessageDigest digest = Hash.sha256();
    zip.putNextEntry(new ZipEntry("account.html"));
    put(account.head(shown(), under.checkpoint()), digest);
    for (List<Long> chunk : shown().chunks()) {
      for (LedgerEntryBytes stored : ledger.entries(chunk)) {
        put(account.entry(stored.recorded(), file(stored)), digest);
      }
    }
    put(account.foot(), digest);
    zip.closeEntry();
    files.put("account.html", HexFormat.of().formatHex(digest.digest()));
  }

  /** A PDF is made whole in memory, so a long account comes in several. */
  private void pdf() throws IOException {
    List<List<Long>> chunks = shown().chunks();
    int parts = (chunks.size() + PDF_CHUNKS - 1) / PDF_CHUNKS;
    for (int part = 0; part < parts; part++) {
      String title = parts == 1 ? "" : ", part " + (part + 1) + " of " + parts;
      List<Section<List<Span>>> told = new ArrayList<>();
      for (List<Long> chunk :
          chunks.subList(part * PDF_CHUNKS, Math.min((part + 1) * PDF_CHUNKS, chunks.size()))) {
        for (LedgerEntryBytes stored : ledger.entries(chunk)) {
          told.add(account.section(stored.recorded(), file(stored)));
        }
      }
      String name =
          parts == 1 ? "account.pdf" : String.format(Locale.ROOT, "account/%04d.pdf", part + 1);
      named(name, account.pdf(shown(), under.checkpoint(), title, told));
    }
  }

  private static String file(LedgerEntryBytes stored) {
    return "File: " + PackFormat.entry(stored.recorded().index()) + ".";
  }

  private void manifest() throws IOException {
    zip.putNextEntry(new ZipEntry(PackFormat.MANIFEST));
    try (JsonGenerator json =
        CandourJson.mapper().createGenerator(new Unclosed(zip), JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringProperty("format", PackFormat.NAME);
      json.writePOJOProperty("query", selection.query());
      json.writePOJOProperty("asAt", selection.asAt());
      json.writeStringProperty("origin", under.checkpoint().origin());
      json.writePOJOProperty("checkpoint", said(under));
      json.writePOJOProperty("newestCheckpoint", said(newest));
      json.writeNumberProperty("count", lines.size());
      json.writeStringProperty("withheldNote", NarrativeRenderer.WITHHELD);
      json.writeNumberProperty("notPlacedInTheTimeline", selection.deadLetters());
      json.writeStringProperty(
          "documentsNote",
          "Documents are named by their SHA-256; their bytes are not in this pack.");
      json.writeArrayPropertyStart("documents");
      for (Document each : documents) {
        document(json, each);
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("files");
      files.forEach((name, sha256) -> json.writePOJO(Map.of("name", name, "sha256", sha256)));
      json.writeEndArray();
      json.writeArrayPropertyStart("entries");
      for (Line line : lines) {
        line(json, line);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    zip.closeEntry();
  }

  private static Map<String, Object> said(SignedCheckpoint signed) {
    Checkpoint checkpoint = signed.checkpoint();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("size", checkpoint.size());
    said.put("root", checkpoint.root().toBase64());
    return said;
  }

  private static void document(JsonGenerator json, Document each) {
    json.writeStartObject();
    json.writeNumberProperty("entry", each.entry());
    json.writeStringProperty("name", each.document().name());
    json.writeStringProperty("mediaType", each.document().mediaType());
    json.writeStringProperty("sha256", each.document().sha256());
    json.writeBooleanProperty("included", false);
    json.writeEndObject();
  }

  private static void line(JsonGenerator json, Line line) {
    json.writeStartObject();
    json.writeNumberProperty("index", line.index());
    json.writeStringProperty("leafHash", line.leaf().toString());
    json.writeStringProperty("file", PackFormat.entry(line.index()));
    json.writeStringProperty("receipt", PackFormat.receipt(line.index()));
    json.writeEndObject();
  }

  /** A file that no receipt is for: the manifest names its bytes. */
  private void named(String name, byte[] bytes) throws IOException {
    files.put(name, HexFormat.of().formatHex(Hash.sha256().digest(bytes)));
    file(name, bytes);
  }

  private void text(String name, String text) throws IOException {
    file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void file(String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private void put(String text, MessageDigest digest) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    zip.write(bytes);
  }

  private interface Hashes {
    List<Hash> hashes(Tile tile);
  }

  /** Entries of a matter lie close together: the last few tiles serve most of them. */
  private static Hashes remembering(PublicLog log) {
    Map<Tile, List<Hash>> last =
        new LinkedHashMap<>(TILES_KEPT, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Tile, List<Hash>> eldest) {
            return size() > TILES_KEPT;
          }
        };
    return tile -> {
      List<Hash> known = last.get(tile);
      if (known == null) {
        known = log.hashes(tile);
        last.put(tile, known);
      }
      return known;
    };
  }

  /** Closing what is written to the ZIP does not end the ZIP. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
