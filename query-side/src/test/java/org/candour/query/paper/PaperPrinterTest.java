package org.candour.query.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.candour.query.presentation.Block;
import org.candour.query.presentation.Section;
import org.candour.query.web.card.RenderedCard.Span;
import org.junit.jupiter.api.Test;

/** Shared cases 05 and 06: what the record can hold is printed, and can be read to people. */
class PaperPrinterTest {

  private static final String ARABIC = "مؤسسة السجون";
  private static final String HEBREW = "שלום עולם";
  private static final String CHINESE = "监狱信托 監獄";
  private static final String PUNJABI = "ਪੰਜਾਬੀ ਸੇਵਾ";
  private static final String TAMIL = "தமிழ் உதவி";
  private static final String HINDI = "किताब";
  private static final String KOREAN = "한국어 모임";
  private static final String EMOJI = "\uD83D\uDE00";
  private static final String PRIVATE_USE = "\uE000";

  private static final String RESOLUTION =
      "First offices, five flats: Tŷ Newydd – “Zażółć”, Καλά, Мир; £5. Asked by %s (3), %s (Leeds), %s, %s, %s and %s. %s! %s? %s."
          .formatted(ARABIC, HEBREW, CHINESE, PUNJABI, TAMIL, HINDI, KOREAN, EMOJI, PRIVATE_USE);

  private static final String AS_PRINTED =
      RESOLUTION
          .replace(KOREAN, "[5 characters that cannot be printed here: read them on the page]")
          .replace(EMOJI, "[1 character that cannot be printed here: read it on the page]")
          .replace(PRIVATE_USE, "[1 character that cannot be printed here: read it on the page]");

  private static final PaperPrinter PRINTER = new PaperPrinter();
  private static final byte[] PACK = printed(pack());

  private static Paper pack() {
    return new Paper(
        "The board of HMP Leeds: " + PUNJABI,
        "Draft. Not published.",
        "Candour, as at entry 42.",
        "https://candour.example",
        "on the page",
        List.of(new Block.Paragraph<>(words("Nine members have seats."))),
        List.of(
            new Section<>(
                "decided",
                "Decided",
                List.of(
                    new Block.Paragraph<>(words(RESOLUTION)),
                    new Block.Bullets<>(List.of(words("One"), words("Two"))),
                    new Block.Facts<>(
                        List.of(new Block.LabelledFact<>("Quorum", words("Three members")))))),
            new Section<>(
                "asked",
                "Asked for",
                List.of(
                    new Block.Table<>(
                        List.of("Action", "Of whom"),
                        List.of(
                            List.of(
                                words("Open the workshop"),
                                List.of(new Span("the governor", "/prisons/LEI?asAt=42"))))),
                    new Block.Articles<>(
                        List.of(
                            new Block.Article<>(words("An article"), List.of(words("Says.")))))))));
  }

  private static List<Span> words(String text) {
    return List.of(new Span(text, null));
  }

  private static byte[] printed(Paper paper) {
    try {
      return PRINTER.print(paper);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsPrintedIsReadAgainAsItWasTypedAndTheRestIsSaidInWords() throws IOException {
    assertThat(ReadPdf.tags(PACK)).extracting(ReadPdf.Tag::text).contains(AS_PRINTED);
    assertThat(ReadPdf.text(PACK)).doesNotContain("#", "�");
  }

  @Test
  void itHasALanguageATitleTagsAndAnOrderOfTabs() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PACK)) {
      PDDocumentCatalog catalogue = pdf.getDocumentCatalog();
      assertThat(catalogue.getLanguage()).isEqualTo("en-GB");
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("The board of HMP Leeds: " + PUNJABI);
      assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
      assertThat(new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("<pdfuaid:part>1</pdfuaid:part>", "xml:lang=\"x-default\"");
      pdf.getPages()
          .forEach(page ->
              assertThat(page.getCOSObject().getNameAsString(COSName.getPDFName("Tabs")))
                  .isEqualTo("S"));
    }
  }

  @Test
  void headingsListsAndTablesAreTagged() throws IOException {
    List<ReadPdf.Tag> tags = ReadPdf.tags(PACK);

    assertThat(tags)
        .contains(
            new ReadPdf.Tag("H1", "The board of HMP Leeds: " + PUNJABI),
            new ReadPdf.Tag("P", "Draft. Not published."),
            new ReadPdf.Tag("H2", "Decided"),
            new ReadPdf.Tag("H2", "Asked for"),
            new ReadPdf.Tag("H3", "An article"),
            new ReadPdf.Tag("Lbl", "Quorum"),
            new ReadPdf.Tag("LBody", "Three members"),
            new ReadPdf.Tag("TH", "Of whom"),
            new ReadPdf.Tag("TH", "Open the workshop"),
            new ReadPdf.Tag("TD", "the governor"),
            new ReadPdf.Tag("Link", "the governor"));
  }

  @Test
  void itsSectionsAreBookmarks() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PACK)) {
      PDOutlineItem first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(first.getTitle()).isEqualTo("The board of HMP Leeds: " + PUNJABI);
      assertThat(first.getNextSibling().getTitle()).isEqualTo("Decided");
      assertThat(first.getNextSibling().getNextSibling().getTitle()).isEqualTo("Asked for");
    }
  }
}
