package org.candour.events.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  /** The example of the C2SP tlog-checkpoint specification. */
  private static final String BODY = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

  @Test
  void theExampleOfTheSpecificationIsReadAndPrintedAgain() {
    Checkpoint checkpoint = Checkpoint.parse(BODY);

    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20_852_163);
    assertThat(checkpoint.root().toBase64()).isEqualTo(ROOT);
    assertThat(checkpoint.body()).isEqualTo(BODY);
  }

  /** C2SP tlog-checkpoint lets a log add lines, which its signatures cover. */
  @Test
  void linesThatExtendACheckpointAreKeptAsTheyAre() {
    Checkpoint checkpoint = Checkpoint.parse(BODY + "Timestamp: 1679315147\nanother\n");

    assertThat(checkpoint.extension()).isEqualTo("Timestamp: 1679315147\nanother\n");
    assertThat(checkpoint.body()).isEqualTo(BODY + "Timestamp: 1679315147\nanother\n");
    assertThat(checkpoint).isNotEqualTo(Checkpoint.parse(BODY));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 9, 10, 70_000, 999_999_999_999_999_999L, Long.MAX_VALUE})
  void everySizeComesBackAsItWasPrinted(long size) {
    Checkpoint checkpoint = new Checkpoint("candour.example/ledger", size, Hash.EMPTY);

    assertThat(Checkpoint.parse(checkpoint.body())).isEqualTo(checkpoint);
  }

  static Stream<Arguments> malformed() {
    String origin = "candour.example/ledger\n";
    return Stream.of(
        Arguments.of("nothing", ""),
        Arguments.of("an empty line", "\n"),
        Arguments.of("no origin", "\n5\n" + ROOT + "\n"),
        Arguments.of("no size", origin + ROOT + "\n"),
        Arguments.of("no root", origin + "5\n"),
        Arguments.of("an empty size", origin + "\n" + ROOT + "\n"),
        Arguments.of("an empty root", origin + "5\n\n"),
        Arguments.of("leading zeros", origin + "05\n" + ROOT + "\n"),
        Arguments.of("two zeros", origin + "00\n" + ROOT + "\n"),
        Arguments.of("a plus sign", origin + "+5\n" + ROOT + "\n"),
        Arguments.of("a negative size", origin + "-5\n" + ROOT + "\n"),
        Arguments.of("minus nought", origin + "-0\n" + ROOT + "\n"),
        Arguments.of("Arabic-Indic digits", origin + "٥\n" + ROOT + "\n"),
        Arguments.of("Devanagari digits", origin + "१२\n" + ROOT + "\n"),
        Arguments.of("full-width digits", origin + "５\n" + ROOT + "\n"),
        Arguments.of("hexadecimal", origin + "0x5\n" + ROOT + "\n"),
        Arguments.of("grouped digits", origin + "1,000\n" + ROOT + "\n"),
        Arguments.of("a fraction", origin + "5.0\n" + ROOT + "\n"),
        Arguments.of("a space before the size", origin + " 5\n" + ROOT + "\n"),
        Arguments.of("a space after the size", origin + "5 \n" + ROOT + "\n"),
        Arguments.of("2^63", origin + "9223372036854775808\n" + ROOT + "\n"),
        Arguments.of("20 digits", origin + "10000000000000000000\n" + ROOT + "\n"),
        Arguments.of("no last line feed", origin + "5\n" + ROOT),
        Arguments.of("an empty line that extends it", origin + "5\n" + ROOT + "\nx\n\ny\n"),
        Arguments.of("an extra empty line", origin + "5\n" + ROOT + "\n\n"),
        Arguments.of("something after the last line", origin + "5\n" + ROOT + "\nx"),
        Arguments.of("an empty line before", "\n" + origin + "5\n" + ROOT + "\n"),
        Arguments.of("carriage returns", BODY.replace("\n", "\r\n")),
        Arguments.of("a carriage return in the origin", "log\r\n5\n" + ROOT + "\n"),
        Arguments.of("a carriage return after the size", origin + "5\r\n" + ROOT + "\n"),
        Arguments.of("carriage returns alone", BODY.replace("\n", "\r")),
        Arguments.of("a tab in the origin", "candour\texample\n5\n" + ROOT + "\n"),
        Arguments.of("half a surrogate pair", "candour\ud800\n5\n" + ROOT + "\n"),
        Arguments.of("no padding", origin + "5\n" + ROOT.replace("=", "") + "\n"),
        Arguments.of("too much padding", origin + "5\n" + ROOT + "=\n"),
        Arguments.of("URL-safe Base64", origin + "5\n" + ROOT.replace("/", "_") + "\n"),
        Arguments.of("bits in the padding", origin + "5\n" + ROOT.replace("I=", "J=") + "\n"),
        Arguments.of("no Base64", origin + "5\n" + ROOT.replace("C", "!") + "\n"),
        Arguments.of("a space in the root", origin + "5\n " + ROOT + "\n"),
        Arguments.of("31 bytes", origin + "5\n" + ROOT.substring(0, 40) + "AA==\n"),
        Arguments.of("33 bytes", origin + "5\n" + ROOT.substring(0, 40) + "AAAA\n"),
        Arguments.of("64 bytes", origin + "5\n" + "A".repeat(86) + "==\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void whatIsNotExactlyACheckpointIsRefused(String what, String body) {
    assertThatThrownBy(() -> Checkpoint.parse(body))
        .as(what)
        .isInstanceOf(MalformedNoteException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two\nlines", "carriage\rreturn", "tab\t"})
  void anOriginThatWouldPrintAsSomethingElseIsRefused(String origin) {
    assertThatThrownBy(() -> new Checkpoint(origin, 1, Hash.EMPTY))
        .isInstanceOf(MalformedNoteException.class)
        .hasMessage("A checkpoint's first line names its log");
  }

  @Test
  void aNegativeSizeIsRefused() {
    assertThatThrownBy(() -> new Checkpoint("log", -1, Hash.EMPTY))
        .isInstanceOf(MalformedNoteException.class)
        .hasMessage("A checkpoint's size is not negative");
  }
}
