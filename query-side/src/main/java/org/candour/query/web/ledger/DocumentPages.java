package org.candour.query.web.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.candour.events.access.Account;
import org.candour.events.entry.DocumentRef;
import org.candour.events.log.tree.Hash;
import org.candour.query.api.Entries;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.documents.Attached;
import org.candour.query.documents.DocumentStore;
import org.candour.query.ledger.LedgerEntryBytes;
import org.candour.query.view.read.PointInTimeResolver;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bytes of what an entry names, for whoever may see the entry. */
@Controller
class DocumentPages {

  private final Entries entries;
  private final PointInTimeResolver points;
  private final DocumentStore store;

  DocumentPages(Entries entries, PointInTimeResolver points, DocumentStore store) {
    this.entries = entries;
    this.points = points;
    this.store = store;
  }

  /** The documents of an entry, each with its address where it is kept. */
  List<EntryPage.Document> of(LedgerEntryBytes entry) {
    return Attached.to(entry).stream()
        .map(document -> new EntryPage.Document(document, address(entry, document)))
        .toList();
  }

  private String address(LedgerEntryBytes entry, DocumentRef document) {
    return store.find(document.sha256()).isEmpty()
        ? ""
        : "/entries/" + entry.recorded().index() + "/documents/" + document.sha256();
  }

  /** It is saved and never shown: whatever it is, it does not become a page of ours. */
  @GetMapping("/entries/{index}/documents/{sha256}")
  ResponseEntity<byte[]> document(
      @PathVariable("index") String index, @PathVariable("sha256") String sha256, Account account)
      throws IOException {
    LedgerEntryBytes entry = entries.find(account, index, points.resolve(null).asAt());
    DocumentRef document =
        Attached.to(entry).stream()
            .filter(each -> each.sha256().equals(sha256))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("This entry names no such document"));
    Path kept =
        store
            .find(sha256)
            .orElseThrow(() ->
                new NotFoundException(
                    "This document is not kept here, only its fingerprint is recorded: ask"
                        + " whoever attached it"));
    byte[] bytes = Files.readAllBytes(kept);
    if (!HexFormat.of().formatHex(Hash.sha256().digest(bytes)).equals(sha256)) {
      throw new NotFoundException(
          "What is kept here is not the document that was attached: its fingerprint is another");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes);
  }
}
