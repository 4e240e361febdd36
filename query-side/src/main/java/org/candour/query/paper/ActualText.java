package org.candour.query.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Says in a document's tags which characters its glyphs stand for (ISO 32000-1, 14.9.4). The
 * library that lays it out can only say what an abbreviation stands for, so it is told that.
 */
final class ActualText {

  private static final COSName SPAN = COSName.getPDFName("Span");
  private static final COSName STANDS_FOR = COSName.getPDFName("E");

  private ActualText() {}

  static byte[] in(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSBase object = document.getDocument().getObjectFromPool(key).getObject();
        if (object instanceof COSDictionary tag
            && SPAN.equals(tag.getCOSName(COSName.S))
            && tag.containsKey(STANDS_FOR)) {
          tag.setItem(COSName.ACTUAL_TEXT, tag.getDictionaryObject(STANDS_FOR));
          tag.removeItem(STANDS_FOR);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }
}
