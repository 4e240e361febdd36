package org.candour.query.tlog;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.candour.events.log.EntryBundle;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.MalformedTileException;
import org.candour.events.log.tree.Tile;
import org.candour.query.access.EntryAccessFactory;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.ForbiddenException;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.NotYetAvailableException;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.ledger.LedgerReader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public log by C2SP tlog-tiles, and receipts by C2SP tlog-proof. */
@RestController
class LogApi implements Endpoints {

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final PublicLog log;
  private final WitnessedLog witnessed;
  private final Receipts receipts;
  private final LedgerReader ledger;
  private final EntryAccessFactory readers;

  LogApi(
      PublicLog log,
      WitnessedLog witnessed,
      Receipts receipts,
      LedgerReader ledger,
      EntryAccessFactory readers) {
    this.log = log;
    this.witnessed = witnessed;
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

  /** By C2SP tlog-policy; whoever doubts the ledger writes one of their own. */
  @GetMapping("/ledger/policy")
  ResponseEntity<byte[]> policy(HttpServletRequest request) {
    Params.of(request);
    return text(log.policy().forReaders());
  }

  @GetMapping("/ledger/successions")
  ResponseEntity<byte[]> successions(HttpServletRequest request) {
    Params.of(request);
    return text(log.successions());
  }

  @GetMapping("/ledger/witnesses")
  List<WitnessedLog.WitnessState> witnesses(HttpServletRequest request) {
    Params.of(request);
    return witnessed.witnesses();
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
    } catch (MalformedTileException e) {
      throw new NotFoundException("There is no such tile: " + e.getMessage());
    }
    throw new NotFoundException("No tree that was signed has this tile");
  }

  /** Everybody may have one: it shows the entry’s leaf hash and place, as the tiles do. */
  @GetMapping("/ledger/receipts/{index}")
  ResponseEntity<byte[]> receipt(@PathVariable("index") String index, HttpServletRequest request) {
    Params params = Params.of(request, "wait");
    long number = number(index);
    Hash leaf =
        ledger
            .leafHash(number)
            .orElseThrow(() -> new NotFoundException("Entry " + number + " does not exist"));
    return receipts
        .find(leaf, number, wait(params))
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
                    + " is recorded but not yet covered by a signed checkpoint. Add ?wait=5s to"
                    + " wait for the next one"));
  }

  private static long number(String index) {
    if (!index.matches("[0-9]{1,18}")) {
      throw new NotFoundException("There is no such entry");
    }
    return Long.parseLong(index);
  }

  private static Duration wait(Params params) {
    String text = params.text("wait");
    if (text == null) {
      return Duration.ZERO;
    }
    if (!text.matches("[0-9]{1,2}s")) {
      throw new UnusableParameterException("wait", "Give seconds, at most 30s, for instance 5s");
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

  /** By C2SP tlog-tiles and tlog-proof, which define each of them. */
  @Override
  public List<Endpoint> endpoints() {
    EndpointParameter path =
        EndpointParameter.path("path", "of a tile, as in 0/x001/000 or 0/x001/000.p/12");
    EndpointParameter index = EndpointParameter.path("index", "the number of an entry");
    EndpointParameter wait =
        EndpointParameter.query(
            "wait", "how long to wait for a checkpoint, for instance 5s; at most 30s");
    String text = MediaType.TEXT_PLAIN_VALUE;
    String bytes = MediaType.APPLICATION_OCTET_STREAM_VALUE;
    return List.of(
        Endpoint.of(text, "/ledger/checkpoint", "The newest signed checkpoint"),
        Endpoint.of(bytes, "/ledger/tile/{path}", "Hashes of the tree, by level and index", path),
        Endpoint.of(bytes, "/ledger/tile/entries/{path}", "Entries in bundles, for auditors", path),
        Endpoint.of(
            text, "/ledger/receipts/{index}", "An entry’s receipt (tlog-proof)", index, wait),
        Endpoint.of(text, "/ledger/keys", "Verifier keys, one a line"),
        Endpoint.of(text, "/ledger/policy", "Whom one may trust, as a tlog-policy"),
        Endpoint.of(text, "/ledger/successions", "How each key handed over to the next"),
        Endpoint.json("/ledger/witnesses", "The sizes that each witness has cosigned")
            .listing(WitnessedLog.WitnessState.class));
  }
}
