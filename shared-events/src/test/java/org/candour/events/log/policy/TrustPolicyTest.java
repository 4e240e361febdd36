package org.candour.events.log.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candour.events.log.note.SignerKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C2SP tlog-policy, rule by rule: what is a policy, and what is none and why. */
class TrustPolicyTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SignerKey LOG = SignerKey.generate("log.test", RANDOM);
  private static final List<SignerKey> WITNESSES =
      IntStream.rangeClosed(1, 6)
          .mapToObj(i -> SignerKey.generateCosigner("w" + i + ".test", RANDOM))
          .toList();

  /** A text in which L stands for the log's key and W1 to W6 for the witnesses'. */
  private static String text(String written) {
    String text = written.replace("<L>", LOG.verifier().toString());
    for (int i = 0; i < WITNESSES.size(); i++) {
      text = text.replace("<W" + (i + 1) + ">", WITNESSES.get(i).verifier().toString());
    }
    return text;
  }

  private static TrustPolicy parse(String written) {
    return TrustPolicy.parse(text(written));
  }

  /** The example of the specification, with keys. */
  private static final String EXAMPLE =
      """
      log <L>

      witness X1 <W1>
      witness X2 <W2>
      witness X3 <W3>
      group X-witnesses 2 X1 X2 X3

      witness Y1 <W4>
      witness Y2 <W5>
      witness Y3 <W6>
      group Y-witnesses any Y1 Y2 Y3

      group X-and-Y all X-witnesses Y-witnesses
      quorum X-and-Y
      """;

  private static Witnessing judge(TrustPolicy policy, String names) {
    List<String> seen = List.of(names.split(" "));
    return policy.judge(witness ->
        seen.contains(witness.name())
            ? Instant.ofEpochSecond(1_000 + seen.indexOf(witness.name()))
            : null);
  }

  @Test
  void theExampleOfTheSpecificationIsRead() {
    TrustPolicy policy = parse(EXAMPLE);

    assertThat(policy.logs()).extracting(KnownLog::origin).containsExactly("log.test");
    assertThat(policy.witnesses()).hasSize(6).extracting(KnownWitness::url).containsOnlyNulls();
    assertThat(policy.groups()).extracting(Group::needed).containsExactly(2, 1, 2);
    assertThat(policy.quorum()).isEqualTo(policy.groups().getLast());
    assertThat(policy.keys().keys()).hasSize(7).contains(LOG.verifier());
    assertThat(TrustPolicy.parse(policy.forReaders())).isEqualTo(policy);
  }

  @ParameterizedTest
  @CsvSource({
    "X1 X2 Y1, true",
    "X1 X2 X3 Y1 Y2 Y3, true",
    "X3 Y3 X2, true",
    "X1 X2 X3, false",
    "X1 Y1 Y2 Y3, false",
    "nobody, false"
  })
  void aQuorumIsReachedWhereEnoughOfEachGroupCosigned(String seen, boolean met) {
    assertThat(judge(parse(EXAMPLE), seen).isMet()).isEqualTo(met);
  }

  @Test
  void whoIsMissingIsSaidGroupByGroup() {
    assertThat(judge(parse(EXAMPLE), "X1 Y1").missing())
        .containsExactly(
            "X-and-Y needs 2 of its 2 and has 1, without X-witnesses",
            "X-witnesses needs 2 of its 3 and has 1, without X2, X3");
    assertThat(judge(parse(EXAMPLE), "X1 X2 Y1").missing()).isEmpty();
    assertThat(judge(parse("witness a <W1>\nquorum a\n"), "b").missing())
        .containsExactly("the witness a did not cosign");
  }

  @Test
  void aQuorumIsAsOldAsTheOldestWitnessThatItNeeds() {
    Witnessing witnessing = judge(parse(EXAMPLE), "X1 X2 Y1 X3 Y2");

    assertThat(witnessing.last()).contains(Instant.ofEpochSecond(1_004));
    assertThat(witnessing.since()).contains(Instant.ofEpochSecond(1_001));
    assertThat(judge(parse(EXAMPLE), "X1 Y1").since()).isEmpty();
  }

  @Test
  void aQuorumOfNobodyIsAlwaysReached() {
    TrustPolicy policy = parse("# nobody watches yet\n\n \t \nquorum none");

    assertThat(judge(policy, "nobody").isMet()).isTrue();
    assertThat(judge(policy, "nobody").missing()).isEmpty();
    assertThat(policy.logs()).isEmpty();
  }

  @Test
  void blanksCommentsAndAddressesStandWhereTheyMay() {
    TrustPolicy policy =
        parse(
            "\t log   <L>\t https://log.test/ \n   # one\n#two\nwitness\ta <W1> http://w1.test\n"
                + "group g 1 a\nquorum   g  ");

    assertThat(policy.logs().getFirst().url()).isEqualTo("https://log.test/");
    assertThat(policy.witnesses().getFirst().url()).isEqualTo("http://w1.test");
    assertThat(policy.forReaders()).contains("https://log.test/").doesNotContain("http://w1.test");
  }

  @Test
  void namesAreOctetsAndTheKelvinSignIsNoK() {
    assertThat(parse("witness \u212a <W1>\nwitness K <W2>\nquorum \u212a\n").quorum())
        .extracting(Member::name)
        .isEqualTo("\u212a");
    byte[] latin =
        text("witness \u00e9 <W1>\n# \u00e9t\u00e9\nquorum \u00e9\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(TrustPolicy.parse(latin).witnesses()).hasSize(1);
  }

  @Test
  void aKeyOfAKindThatIsNotKnownHereNeverCounts() {
    String newer = "m.test+00112233+" + Base64.getEncoder().encodeToString(new byte[] {6, 1, 2});
    TrustPolicy policy =
        parse("witness m " + newer + "\nwitness a <W1>\ngroup g all m a\nquorum g\n");

    assertThat(policy.witnesses().getFirst().key()).isNull();
    assertThat(policy.keys().keys()).hasSize(1);
    assertThat(TrustPolicy.parse(policy.forReaders())).isEqualTo(policy);
    assertThatThrownBy(
            () -> parse("witness m " + newer + "\nwitness n " + newer.replace("m.", "n.") + "\n"))
        .hasMessageContaining("Line 2: this is the key of the witness on line 1");
  }

  @Test
  void aPolicyOfManyIsRead() {
    String witnesses =
        IntStream.range(0, 64)
            .mapToObj(i -> "witness w" + i + " " + cosigner(i) + "\n")
            .collect(Collectors.joining());
    String groups =
        IntStream.range(0, 64)
            .mapToObj(i -> "group g" + i + " all w" + i + (i == 0 ? "" : " g" + (i - 1)) + "\n")
            .collect(Collectors.joining());
    assertThat(judge(TrustPolicy.parse(witnesses + groups + "quorum g63\n"), "w1").isMet())
        .isFalse();
  }

  private static String cosigner(int i) {
    return SignerKey.generateCosigner("w" + i, RANDOM).verifier().toString();
  }

  @Test
  void whatIsNoPolicyIsRefusedWithItsLineAndWhatToDo() {
    refused("", "There is no quorum line; end the policy with");
    refused("log <L>\n", "There is no quorum line");
    refused("logs <L>\n", "Line 1: “logs” begins no line of a policy");
    refused("quorum none\nquorum none\n", "Line 2: there is a quorum already on line 1");
    refused("quorum a\nwitness a <W1>\n", "Line 1: “a” is not defined above");
    refused("quorum\n", "Line 1: too few words; write “quorum NAME”");
    refused("quorum none none\n", "Line 1: too many words");
    refused("log\n", "Line 1: too few words; write “log KEY [URL]”");
    refused("log <L> a b\n", "Line 1: too many words");
    refused("log <W1>\n", "Line 1: this is a witness’s key");
    refused("log nonsense\n", "Line 1: no verifier key of a log");
    refused("log <L>x\n", "Line 1: no verifier key of a log");
    refused("log <L>\n\nlog <L>\n", "Line 3: this is the key of the log on line 1");
    refused("witness a <L>\n", "Line 1: this is a log’s key");
    refused("witness <W1>\n", "Line 1: too few words; write “witness NAME KEY [URL]”");
    refused("witness none <W1>\n", "Line 1: “none” means no witness");
    refused("witness a <W1>\nwitness a <W2>\n", "Line 2: “a” is defined already on line 1");
    refused("witness a <W1>\nwitness b <W1>\n", "Line 2: this is the key of the witness on line 1");
    refused("witness a <W1>\ngroup a all a\n", "Line 2: “a” is defined already on line 1");
    refused("group g all\n", "Line 1: too few words");
    refused("group g all a\n", "Line 1: “a” is not defined above");
    refused("group g all g\n", "Line 1: “g” is not defined above");
    refused("witness a <W1>\ngroup g all none\n", "Line 2: “none” is no member");
    refused("witness a <W1>\ngroup none all a\n", "Line 2: “none” means no witness");
    refused("witness a <W1>\ngroup g all a a\n", "Line 2: “a” is a member already on line 2");
    refused(
        "witness a <W1>\ngroup g all a\ngroup h any a g\n",
        "Line 3: “a” is a member already on line 2");
    for (String needed : List.of("0", "-1", "+1", "01", "some", "1.0", "99999999999")) {
      refused(
          "witness a <W1>\ngroup g " + needed + " a\n",
          "Line 2: “" + needed + "” is not how many members are needed; write all, any, or a");
    }
    refused("witness a <W1>\ngroup g 2 a\n", "Line 2: 2 members are needed and there are 1");
    refused("quorum none\r\n", "Line 1: a carriage return; save the file with Unix line ends");
    refused("# \u0000\nquorum none\n", "Line 1: a control character (0x00)");
    refused("# \u007f\nquorum none\n", "Line 1: a control character (0x7f)");
    refused("\ufeffquorum none\n", "Line 1: a byte-order mark");
    refused("#".repeat(1_000_001), "not longer than a million bytes");
    refused(
        IntStream.range(0, 257)
            .mapToObj(i -> "witness w" + i + " " + cosigner(i) + "\n")
            .collect(Collectors.joining()),
        "Line 257: there are more than 256 of these");
  }

  private static void refused(String written, String said) {
    assertThatThrownBy(() -> parse(written))
        .as(written.length() < 200 ? written : "a long text")
        .isInstanceOf(MalformedPolicyException.class)
        .hasMessageContaining(said);
  }

  @Test
  void aListOfLogsNeedsNoQuorum() {
    byte[] list = text("log <L>\n").getBytes(StandardCharsets.UTF_8);

    assertThat(TrustPolicy.parseLogs(list)).extracting(KnownLog::key).contains(LOG.verifier());
    assertThatThrownBy(() -> TrustPolicy.parseLogs(text("<L>\n").getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("Line 1: “log.test+");
  }
}
