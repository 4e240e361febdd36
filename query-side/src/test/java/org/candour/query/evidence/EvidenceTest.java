package org.candour.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.candour.events.evidence.CheckResult;
import org.candour.events.evidence.CheckResult.Outcome;
import org.candour.events.evidence.PackCheck;
import org.candour.events.evidence.PackFormat;
import org.candour.events.evidence.Trust;
import org.candour.events.json.CandourJson;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.policy.TrustPolicy;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.Tile;
import org.candour.query.access.EntryAccess;
import org.candour.query.access.EntryAccessFactory;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.opendata.PublishedSchema;
import org.candour.query.testing.History;
import org.candour.query.testing.LogSigner;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/**
 * Packs are made over HTTP, checked by themselves, and refused once anything in them is changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class EvidenceTest {

  private static final Keyring KEYS =
      new Keyring(List.of(LogSigner.KEY.verifier(), LogSigner.WITNESS.verifier()));

  /** An entry that nobody here may read. */
  private static final long SECRET = 3;

  private final TestLedger ledger = Server.ledger();
  private final LogSigner signer = new LogSigner(ledger);
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @SuppressWarnings("NullAway.Init")
  private ConfigurableApplicationContext context;

  @TempDir private Path directory;

  /** Everything but one entry may be read, and no bundles. */
  @Configuration(proxyBeanMethods = false)
  static class SomeSecrets {
    @Bean
    @Primary
    EntryAccessFactory someSecrets() {
      return _ ->
          new EntryAccess() {
            @Override
            public boolean mayRead(LedgerEntry entry) {
              return entry.index() != SECRET;
            }

            @Override
            public boolean mayReadBundle(Tile bundle) {
              return false;
            }
          };
    }
  }

  @BeforeAll
  void start() {
    ledger.appendAll(History.holloway());
    signer.sign();
    ledger.appendAll(History.canterbury());
    signer.cosign(signer.sign());
    context = ledger.start(SomeSecrets.class);
  }

  @AfterAll
  void stop() {
    context.close();
    client.close();
  }

  private HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(address(path)).build());
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI address(String path) {
    return URI.create(
        "http://127.0.0.1:"
            + context.getEnvironment().getRequiredProperty("local.server.port")
            + path);
  }

  private byte[] pack(String query) {
    HttpResponse<byte[]> response = get("/evidence?" + query);
    assertThat(response.statusCode())
        .as(new String(response.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return response.body();
  }

  private CheckResult check(byte[] pack, Keyring keys) throws IOException {
    Path file = Files.write(directory.resolve("pack.zip"), pack);
    return PackCheck.check(file, Trust.of(keys));
  }

  private static Map<String, byte[]> unpack(byte[] pack) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] packed(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  @Test
  void aPackOfAPrisonIsCheckedByItself() throws IOException {
    byte[] pack = pack("establishment=HYI");
    Map<String, byte[]> files = unpack(pack);

    assertThat(check(pack, KEYS).outcome())
        .as(check(pack, KEYS).toString())
        .isEqualTo(Outcome.VERIFIED);
    assertThat(check(pack, new Keyring(List.of())).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(files)
        .containsKeys(
            "how-to-check.html",
            "account.html",
            "account.pdf",
            "keys.txt",
            "entries/000000000001.json",
            "receipts/000000000001.tlog-proof")
        .doesNotContainKeys("entries/000000000003.json", "receipts/000000000003.tlog-proof");
    assertThat(Hash.leaf(file(files, "entries/000000000001.json")))
        .isEqualTo(Hash.leaf(get("/api/entries/1/raw").body()));
  }

  @Test
  void whereEntriesComeFromIsSaidInProvAndHeldToTheEntries() throws IOException {
    Map<String, byte[]> files = unpack(pack("establishment=HYI"));
    JsonNode prov = CandourJson.mapper().readTree(file(files, PackFormat.PROVENANCE));
    assertThat(PublishedSchema.PROVENANCE.faults(prov)).isEmpty();
    assertThat(prov.at("/entity/entry:1/prov:type/$").asString())
        .isEqualTo("candour:closure.announced");
    assertThat(prov.at("/wasDerivedFrom/_:derived6from1/prov:type/$").asString())
        .isEqualTo("prov:Revision");
    assertThat(prov.path("agent").propertyNames()).containsExactly("agent:REGISTRAR");

    String named = sha256(files);
    String forged =
        new String(file(files, PackFormat.PROVENANCE), StandardCharsets.UTF_8)
            .replace("agent:REGISTRAR", "agent:INSPECTOR");
    files.put(PackFormat.PROVENANCE, forged.getBytes(StandardCharsets.UTF_8));
    String manifest = new String(file(files, "manifest.json"), StandardCharsets.UTF_8);
    files.put(
        "manifest.json", manifest.replace(named, sha256(files)).getBytes(StandardCharsets.UTF_8));
    CheckResult check = check(packed(files), KEYS);
    assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(check.toString()).contains("prov.json does not say what the entries say");
  }

  private static String sha256(Map<String, byte[]> files) {
    return HexFormat.of().formatHex(Hash.sha256().digest(file(files, PackFormat.PROVENANCE)));
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    return files.getOrDefault(name, new byte[0]);
  }

  @Test
  void theManifestSaysWhatWasAskedAndNotHowMuchIsWithheld() throws IOException {
    var manifest =
        CandourJson.mapper().readTree(file(unpack(pack("establishment=HYI")), "manifest.json"));

    assertThat(manifest.path("format").asString()).isEqualTo("candour-evidence/1");
    assertThat(manifest.path("query").path("establishment").asString()).isEqualTo("HYI");
    assertThat(manifest.path("count").asInt()).isEqualTo(6);
    assertThat(manifest.has("withheld")).isFalse();
    assertThat(manifest.path("withheldNote").asString())
        .isEqualTo("Some entries about this may be withheld from you.");
    assertThat(manifest.path("entries").valueStream().map(line -> line.path("index").asInt()))
        .doesNotContain(3);
    assertThat(manifest.path("entries").path(3).path("leafHash").asString()).hasSize(64);
  }

  @Test
  void theAccountReadsAsThePagesDo() throws IOException {
    Map<String, byte[]> files = unpack(pack("establishment=HYI"));
    String html = new String(file(files, "account.html"), StandardCharsets.UTF_8);

    assertThat(html)
        .contains("Entry 1", "Chancellor of the Exchequer", "may be withheld from you.");
    assertThat(html).doesNotContain("last prisoners left");
    try (PDDocument pdf = Loader.loadPDF(file(files, "account.pdf"))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(
              "Evidence from Candour", "Chancellor of the Exchequer", "may be withheld from you.");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
    }
  }

  @Test
  void aPackAsAtAnEarlierEntryLeadsToTheNewestCheckpoint() throws IOException {
    byte[] pack = pack("stream=closure/" + History.HOLLOWAY_CLOSURE.value() + "&asAt=4");
    Map<String, byte[]> files = unpack(pack);

    assertThat(file(files, "checkpoint.txt")).asString().startsWith("candour.test/log\n7\n");
    assertThat(file(files, "newest-checkpoint.txt"))
        .asString()
        .startsWith("candour.test/log\n23\n");
    assertThat(files).containsKey("entries/000000000004.json");
    assertThat(files).doesNotContainKey("entries/000000000005.json");
    assertThat(check(pack, KEYS).outcome()).isEqualTo(Outcome.VERIFIED);
    files.put("consistency.txt", new byte[0]);
    assertThat(check(packed(files), KEYS).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void filtersAreThoseOfTheTimeline() throws IOException {
    assertThat(unpack(pack("establishment=HYI&type=closure.announced")).keySet())
        .filteredOn(name -> name.startsWith("receipts/"))
        .containsExactly("receipts/000000000001.tlog-proof");
    assertThat(get("/evidence").statusCode()).isEqualTo(422);
    assertThat(get("/evidence?stream=nonsense").statusCode()).isEqualTo(422);
    assertThat(get("/evidence?establishment=ZZZ").statusCode()).isEqualTo(404);
    assertThat(get("/evidence?inspection=none-yet").statusCode()).isEqualTo(404);
    assertThat(get("/evidence?establishment=HYI&asAt=999").statusCode()).isEqualTo(422);
    assertThat(get("/ledger/tile/entries/000.p/1").statusCode()).isEqualTo(401);
  }

  /**
   * What is proven is bound to what was signed: any byte of it changed, dropped or swapped shows.
   */
  @Test
  void anyChangeOfWhatIsProvenIsFound() throws IOException {
    Map<String, byte[]> files = unpack(pack("establishment=HYI"));
    Predicate<String> proven = name -> name.startsWith("entries/") || name.startsWith("receipts/");
    for (String name : files.keySet().stream().filter(proven).toList()) {
      Map<String, byte[]> flipped = new LinkedHashMap<>(files);
      byte[] bytes = file(files, name).clone();
      bytes[bytes.length / 2] ^= 1;
      flipped.put(name, bytes);
      assertThat(check(packed(flipped), KEYS).outcome()).as(name).isEqualTo(Outcome.FAILED);
      flipped.remove(name);
      assertThat(check(packed(flipped), KEYS).outcome()).as(name).isEqualTo(Outcome.FAILED);
    }
    swap(files, "entries/000000000001.json", "entries/000000000002.json");
    swap(files, "receipts/000000000001.tlog-proof", "receipts/000000000002.tlog-proof");
    for (String needed :
        List.of("manifest.json", "checkpoint.txt", "newest-checkpoint.txt", "successions.txt")) {
      Map<String, byte[]> without = new LinkedHashMap<>(files);
      without.remove(needed);
      assertThat(check(packed(without), KEYS).outcome()).as(needed).isEqualTo(Outcome.FAILED);
    }
  }

  private void swap(Map<String, byte[]> files, String one, String two) throws IOException {
    Map<String, byte[]> swapped = new LinkedHashMap<>(files);
    swapped.put(one, file(files, two));
    swapped.put(two, file(files, one));
    assertThat(check(packed(swapped), KEYS).outcome()).as(one).isEqualTo(Outcome.FAILED);
  }

  @Test
  void anEntryThatTheManifestDoesNotListIsFound() throws IOException {
    Map<String, byte[]> files = unpack(pack("establishment=HYI"));
    files.put("entries/000000000099.json", new byte[] {'{', '}'});

    assertThat(check(packed(files), KEYS).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(check("nonsense".getBytes(StandardCharsets.UTF_8), KEYS).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void anAccountIsHeldToTheManifestAndForeignFilesAreVouchedForByNothing() throws IOException {
    Map<String, byte[]> files = unpack(pack("establishment=HYI"));
    for (String name : List.of("account.pdf", "account.html", "how-to-check.html")) {
      Map<String, byte[]> changed = new LinkedHashMap<>(files);
      changed.put(name, "another account".getBytes(StandardCharsets.UTF_8));
      assertThat(check(packed(changed), KEYS).outcome()).as(name).isEqualTo(Outcome.FAILED);
      changed.remove(name);
      assertThat(check(packed(changed), KEYS).outcome()).as(name).isEqualTo(Outcome.FAILED);
    }
    Map<String, byte[]> more = new LinkedHashMap<>(files);
    more.put("summary.pdf", new byte[] {1});
    CheckResult foreign = check(packed(more), KEYS);
    assertThat(foreign.outcome()).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(foreign.toString()).contains("Nothing vouches for summary.pdf");
  }

  @Test
  void whatTheManifestClaimsIsHeldToTheEntries() throws IOException {
    Map<String, byte[]> files = unpack(pack("establishment=HYI"));
    String manifest = new String(file(files, "manifest.json"), StandardCharsets.UTF_8);
    for (String[] claim :
        new String[][] {
          {"\"count\":6", "\"count\":5"},
          {"\"size\":23", "\"size\":24"},
          {"\"origin\":\"", "\"origin\":\"x"},
          {"\"documents\":[", "\"documents\":[{\"entry\":1,\"sha256\":\"00\"},"},
          {"\"files\":[", "\"files\":[{\"name\":\"x.pdf\",\"sha256\":\"00\"},"}
        }) {
      String forged = manifest.replace(claim[0], claim[1]).replace(",]", "]");
      assertThat(forged).as(claim[0]).isNotEqualTo(manifest);
      files.put("manifest.json", forged.getBytes(StandardCharsets.UTF_8));
      assertThat(check(packed(files), KEYS).outcome()).as(claim[0]).isEqualTo(Outcome.FAILED);
    }
    assertThat(manifest).doesNotContain("signedAt");
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    byte[] pack = stored(unpack(pack("establishment=HYI")));
    String text = new String(pack, StandardCharsets.ISO_8859_1);
    pack[text.indexOf("%PDF-")] ^= 1;

    CheckResult result = check(pack, KEYS);
    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.toString()).contains("account.pdf is damaged");
  }

  /** A ZIP whose files are not compressed, so that a byte of theirs can be found and changed. */
  private static byte[] stored(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        CRC32 crc = new CRC32();
        crc.update(file.getValue());
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setSize(file.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  @Test
  void keysThatCameWithThePackProveNothing() throws IOException {
    CheckResult own = check(pack("establishment=HYI"), new Keyring(List.of()));

    assertThat(own.outcome()).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(own.findings())
        .filteredOn(finding -> finding.said().contains("signed the checkpoint"))
        .extracting(CheckResult.Finding::kind)
        .containsOnly(CheckResult.Kind.REMARK);
    assertThat(check(pack("establishment=HYI"), new Keyring(List.of(LogSigner.KEY.verifier()))))
        .asString()
        .contains("Nothing vouches for the key of witness.test that came with the pack");
  }

  @Test
  void thePageSaysInWordsWhatTheCheckFound() throws IOException {
    String receipt = new String(get("/ledger/receipts/1").body(), StandardCharsets.UTF_8);
    String entry = new String(get("/api/entries/1/raw").body(), StandardCharsets.UTF_8);

    assertThat(upload(receipt, entry)).contains("Verified", "number 1 of the 23");
    assertThat(upload(receipt, null)).contains("Not verified", "not the same as failed");
    assertThat(upload(receipt, entry + " ")).contains("Failed", "False:");
    assertThat(upload("nonsense", null))
        .contains(
            "Error: Check a receipt",
            "The selected file must be a Candour receipt (.tlog-proof) or evidence pack (.zip)")
        .doesNotContain("Failed");
    assertThat(upload("", null)).contains("Select a receipt or an evidence pack");
    assertThat(new String(get("/entries/1").body(), StandardCharsets.UTF_8))
        .contains("In the log of 23 entries", "cosigned by witness.test");
    assertThat(new String(get("/receipts").body(), StandardCharsets.UTF_8))
        .contains("Check a receipt", "witness.test");
  }

  @Test
  void whoeverTrustsOthersThanTheLedgerDoesBringsTheirOwnPolicy() throws IOException {
    String receipt = new String(get("/ledger/receipts/1").body(), StandardCharsets.UTF_8);
    String entry = new String(get("/api/entries/1/raw").body(), StandardCharsets.UTF_8);
    SignerKey mine = SignerKey.generateCosigner("mine.test", new SecureRandom());
    String asking = "witness theirs %s\nwitness mine %s\ngroup both %s theirs mine\nquorum both\n";

    assertThat(
            upload(
                receipt,
                entry,
                asking.formatted(LogSigner.WITNESS.verifier(), mine.verifier(), "any")))
        .contains("Verified", "1 of its 2 witnesses cosigned", "This page used your policy");
    assertThat(
            upload(
                receipt,
                entry,
                asking.formatted(LogSigner.WITNESS.verifier(), mine.verifier(), "all")))
        .contains("Policy not met", "both needs 2 of its 2 and has 1, without mine", "Missing:");
    assertThat(upload(receipt, entry, "quorum nobody"))
        .contains("Your policy cannot be used. Line 1: “nobody” is not defined above", "#policy")
        .contains("quorum nobody</textarea>");
  }

  @Test
  void aPackIsHeldToAPolicyByEitherOfItsCheckpoints() throws IOException {
    byte[] pack = pack("establishment=HYI");
    SignerKey other = SignerKey.generateCosigner("other.test", new SecureRandom());

    assertThat(held(pack, "witness w " + LogSigner.WITNESS.verifier() + "\nquorum w\n").outcome())
        .isEqualTo(Outcome.VERIFIED);
    CheckResult unmet = held(pack, "witness w " + other.verifier() + "\nquorum w\n");
    assertThat(unmet.outcome()).isEqualTo(Outcome.POLICY_NOT_MET);
    assertThat(unmet.findings().toString()).contains("the witness w did not cosign");
    assertThat(held(pack, "log " + LogSigner.KEY.verifier() + "\nquorum none\n").outcome())
        .isEqualTo(Outcome.VERIFIED);
  }

  private CheckResult held(byte[] pack, String policy) throws IOException {
    Path file = Files.write(directory.resolve("held.zip"), pack);
    return PackCheck.check(file, Trust.of(KEYS, TrustPolicy.parse(policy)));
  }

  private String upload(String receipt, @org.jspecify.annotations.Nullable String entry)
      throws IOException {
    return upload(receipt, entry, "");
  }

  private String upload(
      String receipt, @org.jspecify.annotations.Nullable String entry, String policy)
      throws IOException {
    String boundary = "candour-boundary";
    List<String> parts = new ArrayList<>();
    parts.add(field(boundary, "_csrf", token()));
    parts.add(part(boundary, "receipt", receipt));
    parts.add(field(boundary, "policy", policy));
    if (entry != null) {
      parts.add(part(boundary, "entry", entry));
    }
    HttpResponse<byte[]> response =
        send(
            HttpRequest.newBuilder(address("/receipts"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(String.join("", parts) + "--" + boundary + "--\r\n"))
                .build());
    assertThat(response.statusCode()).isEqualTo(200);
    try (InputStream in = new ByteArrayInputStream(response.body())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What a form of ours carries, so that no other site can send it. */
  private String token() {
    String page = new String(get("/receipts").body(), StandardCharsets.UTF_8);
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).as(page).isTrue();
    return token.group(1);
  }

  private static String field(String boundary, String name, String value) {
    return "--"
        + boundary
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  private static String part(String boundary, String name, String content) {
    return "--"
        + boundary
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"; filename=\""
        + name
        + "\"\r\n\r\n"
        + content
        + "\r\n";
  }
}
