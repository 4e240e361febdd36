package org.candour.query.view.feed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.store.VersionStore;
import org.candour.query.view.store.ViewTable;
import org.springframework.stereotype.Component;

/**
 * The live tables of every view, made ready once for all batches, and what proves their entries.
 */
@Component
class FedViews {

  private final Map<String, VersionStore<?>> stores = new LinkedHashMap<>();
  private final BatchProof proof;

  FedViews(ViewCatalogue views, BatchProof proof) {
    this.proof = proof;
    for (View<?> view : views.all()) {
      stores.put(view.name(), VersionStore.of(ViewTable.live(view)));
    }
  }

  Collection<VersionStore<?>> all() {
    return stores.values();
  }

  BatchProof proof() {
    return proof;
  }
}
