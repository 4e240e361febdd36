package org.candour.command.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.WholeLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input is answered with a problem that says what to do, and leaves nothing behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class BadInputTest {

  private static final String CLOSURE = "00000000-0000-4000-8000-000000000001";
  private static final String RE_ROLE =
      "{\"establishment\":\"HYI\",\"role\":\"R\",\"reason\":\"W\"}";

  @SuppressWarnings("NullAway.Init")
  private Service service;

  @BeforeAll
  void start(@TempDir Path directory) {
    service = Service.start(directory);
    good(
        "register-establishment",
        "{\"establishment\":\"HYI\",\"name\":\"Holloway\",\"standing\":\"IN_USE\"}");
    good(
        "announce-closure",
        "{\"closure\":\""
            + CLOSURE
            + "\",\"establishment\":\"HYI\",\"kind\":\"FULL\",\"occurredOn\":\"2015-11-25\"}");
  }

  @AfterAll
  void stop() {
    service.close();
    WholeLog.verify(service.database());
  }

  private void good(String command, String body) {
    assertThat(service.post(command, "good-" + command, body).status()).isEqualTo(201);
  }

  /** A body that is not a valid command, and the field that is named for it. */
  record Invalid(String what, String command, String body, List<String> fields) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Invalid invalid(String what, String command, String body, String... fields) {
    return new Invalid(what, command, body, List.of(fields));
  }

  private static Invalid reRole(String what, String members, String... fields) {
    return invalid(
        what, "re-role", RE_ROLE.substring(0, RE_ROLE.length() - 1) + "," + members + "}", fields);
  }

  private static String promise(String due, String what, String themes) {
    return "{\"commitment\":\""
        + CLOSURE
        + "\",\"by\":\"HYI\",\"to\":\"GB-CHC-1074546\",\"what\":"
        + what
        + ",\"due\":"
        + due
        + ",\"themes\":"
        + themes
        + "}";
  }

  static Stream<Invalid> invalidFields() {
    return Stream.of(
        invalid(
            "a missing field", "re-role", "{\"establishment\":\"HYI\",\"role\":\"R\"}", "reason"),
        invalid("all fields missing", "re-role", "{}", "establishment", "role", "reason"),
        invalid(
            "a null for a field that is needed",
            "re-role",
            "{\"establishment\":\"HYI\",\"role\":null,\"reason\":\"W\"}",
            "role"),
        invalid(
            "several wrong fields at once",
            "announce-closure",
            "{\"establishment\":\"holloway\",\"kind\":\"HALF\",\"plannedOn\":\"2015-02-30\","
                + "\"colour\":1}",
            "establishment",
            "kind",
            "plannedOn",
            "colour"),
        invalid(
            "several wrong values at once",
            "re-role",
            "{\"establishment\":\"HYI\",\"role\":\" \",\"reason\":\"\"}",
            "role",
            "reason"),
        invalid(
            "less than is known first-hand of an agreement",
            "sign-agreement",
            "{\"service\":\"Art\",\"mechanism\":\"GRANT\",\"startsOn\":\"unknown\",\"endsOn\":\"2028\"}",
            "provider",
            "startsOn",
            "endsOn",
            "breakClause",
            "limitsComment",
            "lightTouch"),
        invalid(
            "an award to nobody, and partners who are not named",
            "award-lot",
            "{\"round\":\"" + CLOSURE + "\",\"rationale\":\"R\",\"partnersNotNamed\":1}",
            "supplier",
            "partnersNotNamed"),
        invalid("a round that is run nowhere", "plan-round", "{\"title\":\"T\"}", "scope"),
        invalid(
            "a promise whose terms are missing",
            "offer-commitment",
            "{\"commitment\":\"" + CLOSURE + "\"}",
            "by",
            "to",
            "what",
            "due"),
        invalid(
            "a promise without a day, in the terms that it is made on",
            "offer-commitment",
            promise("\"2028\"", "\"A room\"", "[]"),
            "due"),
        invalid(
            "a promise that bears on nothing",
            "offer-commitment",
            promise("\"2028-03-31\"", "\" \"", "[null]"),
            "themes[0]"),
        invalid(
            "terms of a promise as an object of their own",
            "offer-commitment",
            "{\"commitment\":\"" + CLOSURE + "\",\"terms\":{\"due\":\"2028-03-31\"}}",
            "terms",
            "due"),
        invalid(
            "notice of a year",
            "give-notice",
            "{\"agreement\":\"" + CLOSURE + "\",\"endsOn\":\"2028\",\"reason\":\"R\"}",
            "endsOn"),
        invalid(
            "a sum in words",
            "raise-claim",
            "{\"agreement\":\""
                + CLOSURE
                + "\",\"claim\":\"C\",\"grounds\":\"G\",\"amountInWords\":\"nearly £1\","
                + "\"amount\":{\"pence\":100,\"currency\":\"GBP\"}}",
            "amountInWords"),
        invalid(
            "a number for a string",
            "re-role",
            "{\"establishment\":\"HYI\",\"role\":7,\"reason\":\"W\"}",
            "role"),
        invalid(
            "a boolean for a string",
            "re-role",
            "{\"establishment\":\"HYI\",\"role\":true,\"reason\":\"W\"}",
            "role"),
        invalid(
            "an array for a string",
            "re-role",
            "{\"establishment\":\"HYI\",\"role\":[\"R\"],\"reason\":\"W\"}",
            "role"),
        invalid(
            "an object for a code",
            "re-role",
            "{\"establishment\":{\"value\":\"HYI\"},\"role\":\"R\",\"reason\":\"W\"}",
            "establishment"),
        invalid(
            "a string for a number",
            "complete-closure",
            "{\"closure\":\"" + CLOSURE + "\",\"places\":\"5\"}",
            "places"),
        invalid(
            "a fraction for a number",
            "complete-closure",
            "{\"closure\":\"" + CLOSURE + "\",\"places\":5.5}",
            "places"),
        invalid(
            "a huge number",
            "complete-closure",
            "{\"closure\":\"" + CLOSURE + "\",\"places\":99999999999999999999999999}",
            "places"),
        invalid(
            "a number beyond what is sensible",
            "complete-closure",
            "{\"closure\":\"" + CLOSURE + "\",\"places\":100001}",
            "places"),
        invalid(
            "a negative number",
            "complete-closure",
            "{\"closure\":\"" + CLOSURE + "\",\"places\":-1}",
            "places"),
        invalid(
            "a string for a boolean",
            "make-closure-order",
            "{\"closure\":\"" + CLOSURE + "\",\"instrument\":\"SI\",\"onlyPrisonInCounty\":\"no\"}",
            "onlyPrisonInCounty"),
        invalid(
            "an id in capitals",
            "complete-closure",
            "{\"closure\":\"AAAAAAAA-0000-4000-8000-000000000001\"}",
            "closure"),
        invalid(
            "a list with a null",
            "register-establishment",
            "{\"establishment\":\"CYI\",\"name\":\"C\",\"standing\":\"IN_USE\",\"kinds\":[null]}",
            "kinds[0]"),
        invalid(
            "a list with a wrong item",
            "register-establishment",
            "{\"establishment\":\"CYI\",\"name\":\"C\",\"standing\":\"IN_USE\",\"kinds\":[\"ZOO\"]}",
            "kinds[0]"),
        invalid(
            "a list of organisations with a null",
            "assess-impact",
            "{\"closure\":\"" + CLOSURE + "\",\"peopleServed\":1,\"organisations\":[null]}",
            "organisations[0]"),
        invalid(
            "an empty list that must not be",
            "publish-closure-timeline",
            "{\"closure\":\"" + CLOSURE + "\",\"milestones\":[]}",
            "milestones"),
        invalid(
            "a milestone without a date",
            "publish-closure-timeline",
            "{\"closure\":\"" + CLOSURE + "\",\"milestones\":[{\"what\":\"Empty\"}]}",
            "milestones[0].on"),
        invalid(
            "a milestone with nothing",
            "publish-closure-timeline",
            "{\"closure\":\"" + CLOSURE + "\",\"milestones\":[{}]}",
            "milestones[0].what",
            "milestones[0].on"),
        invalid(
            "a milestone with more than it has",
            "publish-closure-timeline",
            "{\"closure\":\""
                + CLOSURE
                + "\",\"milestones\":[{\"what\":\"Empty\",\"on\":\"2013\",\"by\":\"x\"}]}",
            "milestones[0].by"),
        invalid(
            "advice that is no entry",
            "take-advice-on-closure",
            "{\"closure\":\"" + CLOSURE + "\",\"advice\":\"Wait\"}",
            "advice"),
        invalid(
            "money without a currency",
            "sell-site",
            "{\"establishment\":\"HYI\",\"price\":{\"pence\":5}}",
            "price.currency"),
        invalid(
            "money without an amount",
            "sell-site",
            "{\"establishment\":\"HYI\",\"price\":{\"currency\":\"GBP\"}}",
            "price.pence"),
        invalid(
            "a name with a line break",
            "register-organisation",
            "{\"organisation\":\"GB-CHC-1074546\",\"kind\":\"CHARITY\",\"name\":\"Trust\\nfor"
                + " Change\"}",
            "name"),
        invalid(
            "a name with a tab",
            "register-organisation",
            "{\"organisation\":\"GB-CHC-1074546\",\"kind\":\"CHARITY\",\"name\":\"Trust\\tfor"
                + " Change\"}",
            "name"),
        invalid(
            "a name with an override of direction",
            "register-organisation",
            "{\"organisation\":\"GB-CHC-1074546\",\"kind\":\"CHARITY\",\"name\":\"A\\u202eegnahC"
                + " rof tsurT\\u202c\"}",
            "name"),
        invalid(
            "a name with a line separator",
            "register-organisation",
            "{\"organisation\":\"GB-CHC-1074546\",\"kind\":\"CHARITY\",\"name\":\"Trust\\u2028for"
                + " Change\"}",
            "name"),
        invalid(
            "a name with a blank of no width",
            "register-organisation",
            "{\"organisation\":\"GB-CHC-1074546\",\"kind\":\"CHARITY\",\"name\":\"Trust\\u200b\"}",
            "name"),
        invalid(
            "a name with nothing that can be seen",
            "register-organisation",
            "{\"organisation\":\"GB-CHC-1074546\",\"kind\":\"CHARITY\",\"name\":\"\\u200b\\u2800\"}",
            "name"),
        invalid(
            "a step of one line with two",
            "publish-closure-timeline",
            "{\"closure\":\""
                + CLOSURE
                + "\",\"milestones\":[{\"what\":\"Empty\\nit\",\"on\":\"2013\"}]}",
            "milestones[0].what"),
        invalid(
            "a step in the year 9999",
            "publish-closure-timeline",
            "{\"closure\":\""
                + CLOSURE
                + "\",\"milestones\":[{\"what\":\"Empty\",\"on\":\"9999\"}]}",
            "milestones[0].on"),
        invalid(
            "a day in the year 9999",
            "announce-closure",
            "{\"establishment\":\"HYI\",\"kind\":\"FULL\",\"plannedOn\":\"9999-12-31\"}",
            "plannedOn"),
        invalid(
            "more money than there is",
            "sell-site",
            "{\"establishment\":\"HYI\",\"price\":{\"pence\":9223372036854775807,\"currency\":\"GBP\"}}",
            "price"),
        invalid(
            "a currency that ISO 4217 does not know",
            "sell-site",
            "{\"establishment\":\"HYI\",\"price\":{\"pence\":5,\"currency\":\"ZZZ\"}}",
            "price"),
        invalid(
            "more hours than a week has",
            "make-arrangement",
            "{\"establishment\":\"HYI\",\"kind\":\"NAMED_COORDINATOR\",\"what\":\"Art\",\"hoursAWeek\":169}",
            "hoursAWeek"),
        invalid(
            "text that is too long",
            "re-role",
            "{\"establishment\":\"HYI\",\"role\":\"" + "x".repeat(301) + "\",\"reason\":\"W\"}",
            "role"));
  }

  static Stream<Invalid> invalidExtras() {
    String source = "\"source\":{\"title\":\"T\",\"confidence\":\"HIGH\"";
    return Stream.of(
        reRole("an unknown field", "\"colour\":\"red\"", "colour"),
        reRole("a day that does not exist", "\"occurredOn\":\"2015-02-29\"", "occurredOn"),
        reRole("a month that does not exist", "\"occurredOn\":\"2015-13\"", "occurredOn"),
        reRole("a time for a date", "\"occurredOn\":\"2015-01-01T10:00:00Z\"", "occurredOn"),
        reRole("a number for a date", "\"occurredOn\":2015", "occurredOn"),
        reRole("a list for a date", "\"occurredOn\":[2015,1,1]", "occurredOn"),
        reRole("a day in the future", "\"occurredOn\":\"2026-11-23\"", "occurredOn"),
        reRole("a month in the future", "\"occurredOn\":\"2026-12\"", "occurredOn"),
        reRole("a year in the future", "\"occurredOn\":\"2027\"", "occurredOn"),
        reRole("unknown without a source", "\"occurredOn\":\"unknown\"", "occurredOn"),
        reRole(
            "a precision that disagrees",
            "\"occurredOn\":\"2015-02\"," + source + ",\"precision\":\"DAY\"}",
            "source.precision"),
        reRole(
            "a precision that disagrees with today",
            source + ",\"precision\":\"MONTH\"}",
            "source.precision"),
        reRole("a source without a title", "\"source\":{\"confidence\":\"HIGH\"}", "source.title"),
        reRole("a source without confidence", "\"source\":{\"title\":\"T\"}", "source.confidence"),
        reRole("an empty source", "\"source\":{}", "source.title", "source.confidence"),
        reRole("a source that is text", "\"source\":\"The Times\"", "source"),
        reRole("a source with more than it has", source + ",\"page\":1}", "source.page"),
        reRole("an entry that does not exist", "\"cites\":[999999]", "cites"),
        reRole("an entry before the first", "\"cites\":[-1]", "cites"),
        reRole("no entry", "\"cites\":[null]", "cites[0]"),
        reRole("an entry beyond all", "\"cites\":[1e400]", "cites[0]"),
        reRole("an entry that is text", "\"cites\":[\"1\"]", "cites[0]"),
        reRole(
            "too many entries",
            "\"cites\":["
                + IntStream.range(0, 201).mapToObj(_ -> "0").collect(Collectors.joining(","))
                + "]",
            "cites"),
        reRole("no document", "\"documents\":[null]", "documents[0]"),
        reRole(
            "a document without a name",
            "\"documents\":[{\"sha256\":\"" + "a".repeat(64) + "\",\"mediaType\":\"a/b\"}]",
            "documents[0].name"),
        reRole(
            "a document with a short hash",
            "\"documents\":[{\"sha256\":\"aa\",\"name\":\"n\",\"mediaType\":\"a/b\"}]",
            "documents[0]"),
        reRole("an empty explanation", "\"explanation\":\" \"", "explanation"),
        reRole(
            "an endless explanation",
            "\"explanation\":\"" + "x".repeat(4001) + "\"",
            "explanation"));
  }

  static Stream<Invalid> unkeepableText() {
    return Stream.of(
        reRole("NUL", "\"explanation\":\"a\\u0000b\"", "explanation"),
        reRole("a bell", "\"explanation\":\"a\\u0007b\"", "explanation"),
        reRole("delete", "\"explanation\":\"a\\u007fb\"", "explanation"),
        reRole("a C1 control", "\"explanation\":\"a\\u0085b\"", "explanation"),
        reRole("a carriage return", "\"explanation\":\"a\\rb\"", "explanation"),
        reRole("a lone high surrogate", "\"explanation\":\"a\\ud83d\"", "explanation"),
        reRole("a lone low surrogate", "\"explanation\":\"\\ude00b\"", "explanation"),
        reRole("a lone surrogate in a date", "\"occurredOn\":\"\\ud83d\"", "occurredOn"),
        reRole("a lone surrogate in a name", "\"a\\ud83d\":1", "a\uFFFD"),
        reRole("NUL in a name", "\"a\\u0000\":1", "a\u0000"),
        reRole(
            "a pair that is cut in an answer",
            "\"occurredOn\":\"" + "x".repeat(39) + "\\ud83d\\ude00\"",
            "occurredOn"),
        invalid(
            "NUL in a list",
            "hear-groups-on-closure",
            "{\"closure\":\"" + CLOSURE + "\",\"heard\":[\"Staff\",\"a\\u0000\"]}",
            "heard[1]"),
        invalid(
            "a lone surrogate deep in any JSON",
            "correct-fact",
            correct("{\"a\":[\"\\udc00\"]}"),
            "is.a[0]"),
        invalid("a number too large to be kept as it is", "correct-fact", correct("1e400"), "is"));
  }

  private static String correct(String is) {
    return "{\"stream\":\"establishment/HYI\",\"entry\":0,\"field\":\"name\",\"was\":\"Holloway\","
        + "\"is\":"
        + is
        + ",\"standing\":\"CORRECTED\",\"why\":\"W\"}";
  }

  static Stream<Invalid> invalidBodies() {
    return Stream.of(invalidFields(), invalidExtras(), unkeepableText()).flatMap(all -> all);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalidBodies")
  void everyFieldThatIsWrongIsNamed(Invalid invalid) {
    long before = service.size();

    Answer answer = service.post(invalid.command(), "bad-" + invalid.hashCode(), invalid.body());

    assertProblem(answer, 422, "invalid-command", before);
    assertThat(answer.json().path("errors").valueStream().map(e -> e.path("field").asString()))
        .containsAll(invalid.fields());
    assertThat(answer.json().path("errors").valueStream())
        .allSatisfy(error -> assertThat(error.path("message").asString()).isNotBlank());
  }

  /** A request that cannot be read, or is out of place. */
  record Unreadable(
      String what, int status, String type, String path, UnaryOperator<HttpRequest.Builder> as) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Unreadable body(String what, int status, String type, byte[] body) {
    return new Unreadable(
        what,
        status,
        type,
        "/commands/re-role",
        request -> json(request).POST(BodyPublishers.ofByteArray(body)));
  }

  private static Unreadable body(String what, String body) {
    return body(what, 400, "not-json", body.getBytes(UTF_8));
  }

  private static Unreadable sent(
      String what, int status, String type, String path, UnaryOperator<HttpRequest.Builder> as) {
    return new Unreadable(what, status, type, path, as);
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json").header("Idempotency-Key", "bad");
  }

  private static UnaryOperator<HttpRequest.Builder> keyed(String key) {
    return request ->
        request
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(RE_ROLE));
  }

  private static UnaryOperator<HttpRequest.Builder> typed(String mediaType) {
    return request ->
        request
            .header("Content-Type", mediaType)
            .header("Idempotency-Key", "bad")
            .POST(BodyPublishers.ofString(RE_ROLE));
  }

  static Stream<Unreadable> unreadableBodies() {
    byte[] latin1 = RE_ROLE.replace("W", "\u00e9").getBytes(ISO_8859_1);
    byte[] overlong = RE_ROLE.getBytes(UTF_8);
    overlong[overlong.length - 3] = (byte) 0xC0;
    return Stream.of(
        body("nothing", ""),
        body("blanks", "  \n"),
        body("text", "close it"),
        body("half an object", "{\"establishment\":"),
        body("an array", "[" + RE_ROLE + "]"),
        body("a string", "\"HYI\""),
        body("null", "null"),
        body("trailing garbage", RE_ROLE + "x"),
        body("two objects", RE_ROLE + RE_ROLE),
        body("a comment", "/* hello */" + RE_ROLE),
        body("single quotes", RE_ROLE.replace('"', '\'')),
        body("a byte order mark", "\uFEFF" + RE_ROLE),
        body("a duplicate member", RE_ROLE.replace("{", "{\"role\":\"Q\",")),
        body("a raw NUL", RE_ROLE.replace("W", "\u0000")),
        body("not a number", RE_ROLE.replace("\"W\"", "NaN")),
        body("deep nesting", "{\"a\":" + "[".repeat(100_000)),
        body("deep nesting that ends", "{\"a\":" + "[".repeat(600) + "]".repeat(600) + "}"),
        body(
            "deep nesting that JSON still takes",
            "{\"a\":" + "[".repeat(400) + "]".repeat(400) + "}"),
        body("a number of a thousand digits", "{\"a\":" + "9".repeat(5_000) + "}"),
        body("invalid UTF-8", 400, "not-json", overlong),
        body("Latin 1", 400, "not-json", latin1),
        body("UTF-16", 400, "not-json", RE_ROLE.getBytes(UTF_16)),
        body(
            "1 MB of text",
            413,
            "too-large",
            RE_ROLE.replace("W", "x".repeat(1 << 20)).getBytes(UTF_8)),
        body("1 MB that is not JSON", 413, "too-large", "x".repeat(1 << 20).getBytes(UTF_8)));
  }

  static Stream<Unreadable> unreadableRequests() {
    String path = "/commands/re-role";
    return Stream.of(
        sent("an unknown command", 404, "no-such-command", "/commands/close", keyed("bad")),
        sent(
            "a long name of an unknown command",
            404,
            "no-such-command",
            "/commands/" + "x".repeat(59) + "%F0%9F%98%80",
            keyed("bad")),
        sent("a wrong path", 404, "not-found", "/command/re-role", keyed("bad")),
        sent("a path too far", 404, "not-found", path + "/now", keyed("bad")),
        sent("the catalogue", 405, "method-not-allowed", "/commands", keyed("bad")),
        sent("GET of nothing", 404, "not-found", "/nothing", UnaryOperator.identity()),
        sent(
            "GET of an unknown command",
            404,
            "no-such-command",
            "/commands/close",
            UnaryOperator.identity()),
        sent("DELETE", 405, "method-not-allowed", path, HttpRequest.Builder::DELETE),
        sent(
            "PUT",
            405,
            "method-not-allowed",
            path,
            request -> json(request).PUT(BodyPublishers.ofString(RE_ROLE))),
        sent("text", 415, "not-json", path, typed("text/plain")),
        sent("a form", 415, "not-json", path, typed("application/x-www-form-urlencoded")),
        sent("XML", 415, "not-json", path, typed("application/xml")),
        sent("a media type that is none", 415, "not-json", path, typed("json")),
        sent(
            "no media type",
            415,
            "not-json",
            path,
            request ->
                request.header("Idempotency-Key", "bad").POST(BodyPublishers.ofString(RE_ROLE))),
        sent(
            "an answer that is not JSON",
            406,
            "not-acceptable",
            path,
            request -> keyed("bad").apply(request).header("Accept", "text/html")),
        sent(
            "no key",
            400,
            "idempotency-key",
            path,
            request ->
                request
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(RE_ROLE))),
        sent("an empty key", 400, "idempotency-key", path, keyed("")),
        sent("a blank in a key", 400, "idempotency-key", path, keyed("a b")),
        sent("a tab in a key", 400, "idempotency-key", path, keyed("a\tb")),
        sent("a long key", 400, "idempotency-key", path, keyed("k".repeat(201))));
  }

  static Stream<Unreadable> unreadable() {
    return Stream.concat(unreadableBodies(), unreadableRequests());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void whatCannotBeReadIsAProblemOfItsOwn(Unreadable unreadable) {
    long before = service.size();

    Answer answer = service.send(unreadable.as().apply(service.request(unreadable.path())));

    assertProblem(answer, unreadable.status(), unreadable.type(), before);
  }

  @Test
  void anEntryThatWouldBeTooLargeIsRefused() {
    long before = service.size();
    String services =
        IntStream.range(0, 200)
            .mapToObj(i -> "\"" + "s".repeat(290) + i + "\"")
            .collect(Collectors.joining(","));
    String mitigations =
        IntStream.range(0, 100)
            .mapToObj(i -> "\"" + "m".repeat(900) + i + "\"")
            .collect(Collectors.joining(","));

    Answer answer =
        service.post(
            "assess-impact",
            "large",
            "{\"closure\":\""
                + CLOSURE
                + "\",\"services\":["
                + services
                + "],\"mitigations\":["
                + mitigations
                + "],\"peopleServed\":1}");

    assertProblem(answer, 422, "entry-too-large", before);
    assertThat(answer.json().path("detail").asString()).contains("65535");
  }

  @Test
  void theLongestKeyIsTaken() {
    assertThat(service.post("re-role", "k".repeat(200), RE_ROLE).status()).isEqualTo(201);
  }

  @Test
  void textInEveryScriptIsKeptAsItIs() {
    String words =
        "Carchar \u0175 \u6c49\u5b57 \u05e9\u05dc\u05d5\u05dd \ud83d\ude00 \u2028 a\\nb\\tc";
    Answer answer = service.post("re-role", "scripts", RE_ROLE.replace("W", words));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(WholeLog.verify(service.database()).get((int) answer.firstIndex()).payload())
        .hasToString(
            "EstablishmentReRoled[establishment=HYI, role=R, estate=null, reason="
                + words.replace("\\n", "\n").replace("\\t", "\t")
                + "]");
  }

  @Test
  void streamsThatNothingOpenedOrThatNoneCanOpenAreNotFound() {
    long before = service.size();
    String nowhere = "{\"closure\":\"00000000-0000-4000-8000-00000000ffff\"}";

    assertProblem(
        service.post("record-last-prisoners-left", "none", nowhere), 404, "no-such-stream", before);
    for (String stream : List.of("closure/nothing", "organisation/GB-CHC-1", "no-such/type")) {
      assertProblem(
          service.post("correct-fact", "none", correct("1").replace("establishment/HYI", stream)),
          404,
          "no-such-stream",
          before);
    }
  }

  @Test
  void refusalsCarryTheirNameAndTheirValues() {
    long before = service.size();
    Answer answer =
        service.post(
            "register-establishment",
            "twice",
            "{\"establishment\":\"HYI\",\"name\":\"Holloway\",\"standing\":\"IN_USE\"}");

    assertProblem(answer, 409, "establishment-already-registered", before);
    assertThat(answer.json().path("establishment").asString()).isEqualTo("HYI");
  }

  @Test
  void requestsThatTheServerItselfRefusesTellNothingEither() {
    for (String path : List.of("/commands/%00", "/commands/a%2Fb", "/commands/%ff", "/%2e%2e/x")) {
      Answer answer = service.send(keyed("bad").apply(service.request(path)));

      assertThat(answer.status()).isBetween(400, 499);
      assertTellsNothingOfTheCode(answer);
    }
  }

  private void assertProblem(Answer answer, int status, String type, long size) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.problem()).isEqualTo(type);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("title").asString()).isNotBlank();
    assertTellsNothingOfTheCode(answer);
    assertThat(service.size()).isEqualTo(size);
  }

  private static void assertTellsNothingOfTheCode(Answer answer) {
    assertThat(answer.text())
        .doesNotContainPattern("\\b(java|javax|jakarta|org|com|tools)\\.[a-z]+\\.")
        .doesNotContain("Exception", "\tat ", "StackTrace", "Tomcat");
    assertThat(Arrays.asList("", "true")).contains(answer.header("Idempotent-Replayed"));
  }
}
