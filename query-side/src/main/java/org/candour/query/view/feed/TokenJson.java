package org.candour.query.view.feed;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** How tokens are written: as Axon's own JSON. */
final class TokenJson {

  private TokenJson() {}

  static Serializer serializer() {
    return Jackson3Serializer.builder().build();
  }
}
