package org.candour.query.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** The fonts that documents are printed in, which come with the program (SIL Open Font License). */
final class PaperFonts {

  private static final List<String> PRINTED =
      List.of(
          "fonts/ttf/Kurinto/KurintoSans-Rg.ttf", "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf");

  private PaperFonts() {}

  /** The characters for which one of the fonts has a glyph. */
  static BitSet glyphs() {
    BitSet glyphs = new BitSet();
    for (String font : PRINTED) {
      try (InputStream bytes = open(font);
          TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
        CmapLookup lookup = parsed.getUnicodeCmapLookup();
        for (int letter = 0; letter < Character.MIN_SUPPLEMENTARY_CODE_POINT; letter++) {
          if (lookup.getGlyphId(letter) != 0) {
            glyphs.set(letter);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return glyphs;
  }

  /** Opens what comes with the program by a relative address, and nothing else. */
  static ResourceResolver bundled() {
    return new ResourceResolver() {
      @Override
      public Resource getResource(URI address) throws IOException {
        return new Resource(open(address.getPath().substring(1)));
      }

      @Override
      public OutputStream getOutputStream(URI address) throws IOException {
        throw new IOException("Nothing is written beside a document: " + address);
      }
    };
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        PaperFonts.class.getClassLoader().getResourceAsStream(name), name);
  }
}
