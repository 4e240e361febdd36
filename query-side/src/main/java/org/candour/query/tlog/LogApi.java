package org.candour.query.tlog;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.candour.events.log.EntryBundle;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.tree.Tile;
import org.candour.query.access.EntryAccessFactory;
import org.candour.query.api.problem.ForbiddenException;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.NotYetAvailableException;
import org.candour.query.api.problem.Params;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public log by C2SP tlog-tiles, and receipts by C2SP tlog-proof. */
@RestController
class LogApi {

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final PublicLog log;
  private final Receipts receipts;
  private final LedgerReader ledger;
  private final EntryAccessFactory readers;

  LogApi(PublicLog log, Receipts receipts, LedgerReader ledger, EntryAccessFactory readers) {
    this.log = log;
    this.receipts = receipts;
    this.ledger = ledger;
    this.readers = readers;
  }

  @GetMapping("/ledger/checkpoint")
  ResponseEntity<byte[]> checkpoint(HttpServletRequest request) {
    Params.of(request);
    SignedCheckpoint newest =
        log.newest().orElseThrow(() -> new NotFoundException("No checkpoint has been signed yet"));
    return text(newest.note().toString());
  }

  @GetMapping("/ledger/keys")
  ResponseEntity<byte[]> keys(HttpServletRequest request) {
    Params.of(request);
    return text(log.keys().toString());
  }

  @GetMapping("/ledger/successions")
  ResponseEntity<byte[]> successions(HttpServletRequest request) {
    Params.of(request);
    return text(log.successions());
  }

  @GetMapping("/ledger/witnesses")
  List<PublicLog.WitnessState> witnesses(HttpServletRequest request) {
    Params.of(request);
    return log.witnesses();
  }

  @GetMapping("/ledger/tile/entries/{*path}")
  ResponseEntity<byte[]> bundle(@PathVariable("path") String path, HttpServletRequest request) {
    Params.of(request);
    Tile tile = tile("0" + path);
    if (!readers.of(request).mayReadBundle(tile)) {
      throw new ForbiddenException("Entries in bundles are for auditors and inspectors");
    }
    List<byte[]> bytes = log.bundle(tile);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.maxAge(FOR_EVER).cachePrivate().immutable())
        .body(EntryBundle.write(bytes));
  }

  @GetMapping("/ledger/tile/{*path}")
  ResponseEntity<byte[]> tile(@PathVariable("path") String path, HttpServletRequest request) {
    Params.of(request);
    Tile tile = tile(path.substring(1));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
        .body(Tile.bytes(log.hashes(tile)));
  }

  /** A tile that a signed tree has; of what is not signed yet nothing is shown. */
  private Tile tile(String path) {
    try {
      Tile tile = Tile.parse(path);
      if (tile.isWithin(log.newestSize().orElse(0L))) {
        return tile;
      }
    } catch (MalformedNoteException e) {
      throw new NotFoundException("There is no such tile: " + e.getMessage());
    }
    throw new NotFoundException("No tree that was signed has this tile");
  }

  @GetMapping("/ledger/receipts/{index}")
  ResponseEntity<byte[]> receipt(@PathVariable("index") String index, HttpServletRequest request) {
    Params params = Params.of(request, "wait");
    LedgerEntry entry = find(index);
    long number = entry.index();
    return receipts
        .find(entry.leafHash(), number, wait(params))
        .map(receipt ->
            ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .header(
                    "Content-Disposition", "inline; filename=\"entry-" + number + ".tlog-proof\"")
                .body(receipt.toString().getBytes(StandardCharsets.UTF_8)))
        .orElseThrow(() ->
            new NotYetAvailableException(
                "Entry "
                    + number
                    + " is recorded, and no checkpoint covers it yet. Ask again,"
                    + " with ?wait=5s to wait for the next one"));
  }

  /** Whatever may be read of it: a receipt shows its leaf hash and its place, as the tiles do. */
  private LedgerEntry find(String index) {
    if (!index.matches("[0-9]{1,18}")) {
      throw new NotFoundException("There is no such entry");
    }
    return ledger
        .entry(Long.parseLong(index))
        .orElseThrow(() -> new NotFoundException("There is no such entry"))
        .recorded();
  }

  private static Duration wait(Params params) {
    String text = params.text("wait");
    if (text == null) {
      return Duration.ZERO;
    }
    if (!text.matches("[0-9]{1,2}s")) {
      throw new Params.InvalidException("wait", "Give seconds, at most 30s, for instance 5s");
    }
    Duration wait = Duration.ofSeconds(Integer.parseInt(text.substring(0, text.length() - 1)));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static ResponseEntity<byte[]> text(String text) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noCache())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
