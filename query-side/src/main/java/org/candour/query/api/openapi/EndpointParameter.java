package org.candour.query.api.openapi;

/**
 * A parameter of an address.
 *
 * @param inPath true for a part of the path, false for one of the query
 * @param meaning what it stands for, in a few words
 */
public record EndpointParameter(String name, boolean inPath, String meaning) {

  public static final EndpointParameter AS_AT =
      query("asAt", "the number of an entry, or an instant: the answer as it stood then");
  public static final EndpointParameter AFTER =
      query("after", "where the previous stretch ended; taken from its next");
  public static final EndpointParameter LIMIT =
      query("limit", "how many items, 1 to 200; 50 if not given");
  public static final EndpointParameter FROM = query("from", "the first day, or the first point");
  public static final EndpointParameter TO =
      query("to", "the last day, or the last point; now if not given");
  public static final EndpointParameter ESTABLISHMENT =
      query("establishment", "an establishment’s code, for instance BXI");
  public static final EndpointParameter ORGANISATION =
      query("organisation", "an org-id, for instance GB-CHC-1074546");
  public static final EndpointParameter STREAM = query("stream", "a stream, as type/id");
  public static final EndpointParameter TYPE =
      query("type", "the logical name of an event, for instance closure.announced");

  public static EndpointParameter query(String name, String meaning) {
    return new EndpointParameter(name, false, meaning);
  }

  /** A part of the path, written {@code {name}} there. */
  public static EndpointParameter path(String name, String meaning) {
    return new EndpointParameter(name, true, meaning);
  }
}
