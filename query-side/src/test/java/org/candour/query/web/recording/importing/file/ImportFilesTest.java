package org.candour.query.web.recording.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormField.Kind;
import org.candour.query.web.recording.form.CommandForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file becomes commands, line by line, or says of each line what to do about it. */
class ImportFilesTest {

  private static final CommandForm OPEN =
      form(
          "open-shop",
          "Open a shop",
          field("name", Kind.LINE, true),
          field("says", Kind.PROSE, false),
          field("on", Kind.DATE, false),
          choice("standing", "IN_USE", "NOT_IN_USE"),
          field("isNew", Kind.YES_NO, false),
          field("price", Kind.MONEY, false),
          field("kinds", Kind.LIST, false, choice("", "WING", "HALL")),
          field("names", Kind.LIST, false, field("", Kind.LINE, true)),
          field("cites", Kind.LIST, false, field("", Kind.ENTRY, true)),
          field("terms", Kind.RECORD, false, field("endsOn", Kind.DAY, false)),
          field(
              "milestones",
              Kind.LIST,
              false,
              field("", Kind.RECORD, true, field("what", Kind.LINE, true))),
          field("letter", Kind.DOCUMENT, false),
          field("explanations", Kind.BY_DUTY, false));

  private static final CommandForm CLOSE =
      form("close-shop", "Close a shop", field("shop", Kind.LINE, true));

  private static CommandForm form(String name, String title, FormField... fields) {
    return new CommandForm(name, title, "shop", "estate", true, null, List.of(fields), List.of());
  }

  private static FormField field(String name, Kind kind, boolean required, FormField... fields) {
    return new FormField(
        name, "", null, kind, required, null, null, null, List.of(), List.of(fields));
  }

  private static FormField choice(String name, String... options) {
    return new FormField(
        name, "", null, Kind.CHOICE, false, null, null, null, List.of(options), List.of());
  }

  private static ImportFile read(byte[] bytes, @Nullable String command)
      throws UnusableFileException {
    return ImportFiles.read("shops.csv", bytes, command, new Catalogue(List.of(OPEN, CLOSE)));
  }

  private static ImportFile shops(String text) throws UnusableFileException {
    return read(text.getBytes(StandardCharsets.UTF_8), "open-shop");
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> shops(text))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining(message);
  }

  private static String body(FileLine line) {
    assertThat(line.problems()).isEmpty();
    return Objects.requireNonNull(line.body()).toString();
  }

  @Test
  void cellsMayBeQuotedHoldLinesAndStandInAnyOrder() throws Exception {
    ImportFile file = shops("says,name\r\n\"One\nand \"\"two\"\"\",\"Ash, the shop\"\r\n");
    assertThat(file.lines()).hasSize(1);
    assertThat(body(file.lines().getFirst()))
        .isEqualTo("{\"name\":\"Ash, the shop\",\"says\":\"One\\nand \\\"two\\\"\"}");
  }

  @Test
  void whatCameOutOfAListIsReadAsFarAsTheCommandAsks() throws Exception {
    ImportFile file =
        read(
            "entry,command,name,price,state\n7,open-shop,'=Ash,EUR 7200.50,OPEN\n"
                .getBytes(StandardCharsets.UTF_8),
            null);
    assertThat(body(file.lines().getFirst()))
        .isEqualTo("{\"name\":\"=Ash\",\"price\":{\"pence\":720050,\"currency\":\"EUR\"}}");
    refused("name,state\nAsh,OPEN\n", "No field is called “state”");
  }

  @Test
  void aByteOrderMarkIsReadPastAndBlankLinesAreCountedAndLeftOut() throws Exception {
    ImportFile file = shops("\uFEFFname,says\n\nAsh,\n,,\n  \nOak,x\n\n");
    assertThat(file.lines()).extracting(FileLine::number).containsExactly(3, 6);
    assertThat(file.lines())
        .extracting(ImportFilesTest::body)
        .first()
        .isEqualTo("{\"name\":\"Ash\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "27/3/2026, 2026-03-27",
    "27 March 2026, 2026-03-27",
    "1 jan 2026, 2026-01-01",
    "2026-03-27, 2026-03-27",
    "March 2026, 2026-03",
    "2013, 2013",
    "unknown, unknown"
  })
  void aDateIsReadAsTheFormReadsIt(String written, String json) throws Exception {
    FileLine line = shops("name,on\nAsh," + written + "\n").lines().getFirst();
    assertThat(body(line)).isEqualTo("{\"name\":\"Ash\",\"on\":\"" + json + "\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "on, 31/2/2026, On must be a real date (“on”)",
    "on, 27/3/26, On must include a year in four digits (“on”)",
    "on, next week, On must include a year in four digits (“on”)",
    "on, 3 Foo 2026, On must have a month from 1 to 12 (“on”)",
    "terms.endsOn, March 2026, Ends on must include a day (“terms.endsOn”)",
    "isNew, perhaps, Is new must be yes or no (“isNew”)",
    "standing, Shut, Standing must be one of: In use; Not in use (“standing”)",
    "'kinds', WING;PUB, Kinds must be one of: Wing; Hall (“kinds”)",
    "price, a lot, 'Price must be an amount in pounds, for example 1,200.50 (“price”)'"
  })
  void aCellThatCannotBeReadSaysWhichAndWhatToWrite(String column, String cell, String problem)
      throws Exception {
    FileLine line = shops("name," + column + "\nAsh," + cell + "\n").lines().getFirst();
    assertThat(line.problems()).containsExactly(problem);
    assertThat(line.body()).isNull();
  }

  @Test
  void whatMustBeThereAndIsNotIsSaid() throws Exception {
    FileLine line = shops("name,says\n,x\n").lines().getFirst();
    assertThat(line.problems()).containsExactly("Enter name (“name”)");
  }

  @Test
  void severalValuesPartsAndNumberedColumnsBecomeListsAndRecords() throws Exception {
    FileLine line =
        shops(
                """
                name,kinds,standing,isNew,price,names,terms.endsOn,milestones[1].what,milestones[2].what,explanations.notice-1
                Ash,WING; hall,In use,YES,"1,200.50",a;b,2/1/2026,Floor,Roof,It burnt
                """)
            .lines()
            .getFirst();
    assertThat(body(line))
        .isEqualTo(
            "{\"name\":\"Ash\",\"standing\":\"IN_USE\",\"isNew\":true,"
                + "\"price\":{\"pence\":120050,\"currency\":\"GBP\"},\"kinds\":[\"WING\",\"HALL\"],"
                + "\"names\":[\"a\",\"b\"],\"terms\":{\"endsOn\":\"2026-01-02\"},"
                + "\"milestones\":[{\"what\":\"Floor\"},{\"what\":\"Roof\"}],"
                + "\"explanations\":{\"notice-1\":\"It burnt\"}}");
  }

  @Test
  void aCellRefersToAnEarlierLineByItsKey() throws Exception {
    FileLine line = shops("key,name,cites\nb,Ash,7; $entry:shop/a\n").lines().getFirst();
    assertThat(line.key()).isEqualTo("b");
    assertThat(body(line)).isEqualTo("{\"name\":\"Ash\",\"cites\":[7,{\"$entry\":\"shop/a\"}]}");
  }

  @Test
  void eachLineMayNameItsCommandByNameOrTitle() throws Exception {
    ImportFile file =
        read(
            "command,name,shop\nopen-shop,Ash,\nClose a shop,,1\nburn,,\n,Oak,\nclose-shop,x,1\n"
                .getBytes(StandardCharsets.UTF_8),
            null);
    assertThat(file.lines())
        .extracting(FileLine::command)
        .containsExactly("open-shop", "close-shop", "burn", "", "close-shop");
    assertThat(file.lines())
        .extracting(line -> String.join(" ", line.problems()))
        .containsExactly(
            "",
            "",
            "There is no command “burn” that you may issue",
            "Enter a command (column “command”)",
            "“Close a shop” has no such field (“name”)");
  }

  @Test
  void aFileThatCannotBeReadSaysWhatToDoAboutIt() throws Exception {
    assertThat(shops("name,colour\nAsh,\n").lines().getFirst().problems()).isEmpty();
    refused("name,colour\nAsh,red\n", "No field is called “colour”");
    refused("name,name\nAsh,Oak\n", "The column “name” stands there twice");
    refused("name;says\nAsh;x\n", "The columns must have commas between them");
    refused("name,says\nAsh,\"x\n", "Line 2 cannot be read: a quotation mark is not closed");
    refused("name\n", "has no line to record");
    refused("PK\u0003\u0004", "is a spreadsheet");
    refused("x".repeat(ImportFiles.LARGEST + 1), "must be smaller than 5 MB");
    assertThatThrownBy(() -> read("name\nAsh\n".getBytes(StandardCharsets.UTF_8), null))
        .hasMessageContaining("Select what each line records");
    assertThatThrownBy(() -> read("name\nCafé\n".getBytes(StandardCharsets.ISO_8859_1), null))
        .hasMessageContaining("must be written in UTF-8");
  }

  @Test
  void aLineHasTheSameKeyWhereverItStandsAndInWhateverColumns() throws Exception {
    ImportFile one = shops("name,says\nAsh,x\nOak,y\n");
    ImportFile other = shops("says,on,name\r\ny,,Oak\r\nx,, Ash \r\n");
    assertThat(other.lines())
        .extracting(FileLine::key)
        .containsExactly(one.lines().get(1).key(), one.lines().get(0).key());
  }

  @Test
  void aKeyIsWhatTheLedgerTakesForOne() throws Exception {
    FileLine line = shops("key,name\nimport–7,Ash\n").lines().getFirst();
    assertThat(line.problems())
        .containsExactly(
            "The key must be 1 to 200 plain letters (a to z), digits or signs, without blanks");
  }

  @Test
  void aLineThatSaysTheSameAsAnotherIsNotRecordedTwice() throws Exception {
    FileLine line = shops("name\nAsh\nOak\nAsh\n").lines().get(2);
    assertThat(line.problems().getFirst()).startsWith("It says the same as line 2");
  }

  @Test
  void linesThatFailedAreWrittenToBeMendedAndKeepTheirKeys() throws Exception {
    ImportFile file = shops("name,on\n\"Ash, too\",31/2/2026\nOak,2026\n");
    String failed = file.only(Map.of(2, "On must be a real date"));
    assertThat(failed)
        .isEqualTo(
            "key,command,name,on,problem\r\n%s,open-shop,\"Ash, too\",31/2/2026,On must be a real date\r\n"
                .formatted(file.lines().getFirst().key()));

    ImportFile mended = read(failed.replace("31/2", "28/2").getBytes(StandardCharsets.UTF_8), null);
    assertThat(mended.lines().getFirst().key()).isEqualTo(file.lines().getFirst().key());
    assertThat(body(mended.lines().getFirst())).contains("2026-02-28");
  }

  @Test
  void linesOfJsonAreReadAsTheCommandLineReadsThem() throws Exception {
    ImportFile file =
        read(
            """
            {"key":"a","command":"open-shop","body":{"name":"Ash"}}

            {"key":"b","command":"open-shop"}
            {"key":"a","command":"open-shop","body":{}}
            {"key":"c","command":"burn","body":{}}
            not JSON
            """
                .getBytes(StandardCharsets.UTF_8),
            null);
    assertThat(file.lines()).extracting(FileLine::number).containsExactly(1, 3, 4, 5, 6);
    assertThat(file.lines())
        .extracting(line -> String.join(" ", line.problems()))
        .satisfiesExactly(
            first -> assertThat(first).isEmpty(),
            second -> assertThat(second).contains("The line has no “body” that is a JSON object"),
            third -> assertThat(third).startsWith("It says the same as line 1 or has the same key"),
            fourth -> assertThat(fourth).startsWith("There is no command “burn”"),
            fifth -> assertThat(fifth).startsWith("The line is not one JSON document"));
    assertThat(file.only(Map.of(3, "x"))).isEqualTo("{\"key\":\"b\",\"command\":\"open-shop\"}\n");
  }

  @Test
  void tenThousandLinesAreReadAndOneMoreIsTooMany() throws Exception {
    String lines =
        IntStream.range(0, ImportFiles.MOST_LINES)
            .mapToObj(i -> "Shop %d,%d/3/2026".formatted(i, 1 + i % 31))
            .collect(Collectors.joining("\n"));
    ImportFile file = shops("name,on\n" + lines);
    assertThat(file.lines()).hasSize(10_000).allMatch(line -> line.problems().isEmpty());
    refused("name,on\n" + lines + "\nShop x,2026", "must have at most 10,000 lines");
  }

  @Test
  void theColumnsOfACommandAreThoseThatItsFileMayHave() {
    List<Column> columns = Column.of(OPEN);
    assertThat(columns)
        .extracting(Column::name)
        .contains("terms.endsOn", "milestones[1].what", "letter.sha256", "explanations.");
    assertThat(columns)
        .filteredOn(column -> !column.name().endsWith("."))
        .allMatch(column -> Place.of(OPEN, column.name()).isPresent());
  }
}
