package org.candour.query.api.openapi;

import java.util.List;

/** Names its addresses for the OpenAPI document. A controller for programs implements it. */
@FunctionalInterface
public interface Endpoints {

  List<Endpoint> endpoints();
}
