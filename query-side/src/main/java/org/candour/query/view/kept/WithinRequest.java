package org.candour.query.view.kept;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What one request has looked up already, so that its parts do not look it up again. Where there is
 * no request, nothing is remembered.
 */
public final class WithinRequest {

  private static final String KNOWN = WithinRequest.class.getName();

  private WithinRequest() {}

  /**
   * What is looked up once.
   *
   * @param key a record of a class of the asker’s own, which says all that the answer rests on
   */
  // What is under a key came from a supplier of its one asker.
  @SuppressWarnings("unchecked")
  public static <T> T once(Record key, Supplier<T> lookup) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return lookup.get();
    }
    Map<Record, Object> known =
        (Map<Record, Object>) request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST);
    if (known == null) {
      known = new HashMap<>();
      request.setAttribute(KNOWN, known, RequestAttributes.SCOPE_REQUEST);
    }
    Object found = known.get(key);
    if (found == null) {
      found = lookup.get();
      known.put(key, found);
    }
    return (T) found;
  }
}
