package org.candour.query.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Puts right what the library that lays documents out cannot say, or says wrong, about them: which
 * characters their glyphs stand for (ISO 32000-1, 14.9.4; it can only say what an abbreviation
 * stands for, so it is told that), and which glyphs its fonts have (ISO 14289-1, 7.21.4.2; better
 * unsaid).
 */
final class ActualText {

  private static final COSName SPAN = COSName.getPDFName("Span");
  private static final COSName STANDS_FOR = COSName.getPDFName("E");

  private ActualText() {}

  static byte[] in(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary it) {
          mend(it);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static void mend(COSDictionary object) {
    if (SPAN.equals(object.getCOSName(COSName.S)) && object.containsKey(STANDS_FOR)) {
      object.setItem(COSName.ACTUAL_TEXT, object.getDictionaryObject(STANDS_FOR));
      object.removeItem(STANDS_FOR);
    } else if (COSName.FONT_DESC.equals(object.getCOSName(COSName.TYPE))) {
      object.removeItem(COSName.CID_SET);
    }
  }
}
