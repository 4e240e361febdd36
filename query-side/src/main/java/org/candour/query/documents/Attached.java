package org.candour.query.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candour.events.entry.DocumentRef;
import org.candour.events.json.CandourJson;
import org.candour.query.ledger.LedgerEntryBytes;
import tools.jackson.databind.JsonNode;

/** The documents that an entry names: those that it rests on, and those that its event is of. */
public final class Attached {

  private static final String HASH = "sha256";

  private Attached() {}

  /** Each once, in the order in which the entry names them. */
  public static List<DocumentRef> to(LedgerEntryBytes entry) {
    Map<String, DocumentRef> found = new LinkedHashMap<>();
    for (JsonNode parent : CandourJson.mapper().readTree(entry.bytes()).findParents(HASH)) {
      if (parent.path("name").isString() && parent.path("mediaType").isString()) {
        DocumentRef document = CandourJson.mapper().treeToValue(parent, DocumentRef.class);
        found.putIfAbsent(document.sha256(), document);
      }
    }
    return List.copyOf(found.values());
  }
}
