package org.candour.query.web.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.candour.events.json.CandourJson;
import org.candour.query.documents.DocumentStore;
import org.candour.query.web.recording.form.FieldWriter;
import org.candour.query.web.recording.form.Typed;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes the documents in that come with a form, each in the place of the control it came from. */
final class Uploads {

  private static final String FILE = "-file";

  private Uploads() {}

  /** What was typed, with the hash and the name of each document that was uploaded. */
  static Typed in(HttpServletRequest request, Typed typed, DocumentStore store) throws IOException {
    Typed all = typed;
    if (request instanceof MultipartHttpServletRequest parts) {
      for (var part : parts.getFileMap().entrySet()) {
        MultipartFile file = part.getValue();
        if (part.getKey().endsWith(FILE) && !file.isEmpty()) {
          String path = part.getKey().substring(0, part.getKey().length() - FILE.length());
          try (InputStream bytes = file.getInputStream()) {
            all =
                all.and(
                    FieldWriter.document(
                        path,
                        CandourJson.mapper()
                            .valueToTree(
                                store.store(
                                    bytes, file.getOriginalFilename(), file.getContentType()))));
          }
        }
      }
    }
    return all;
  }
}
