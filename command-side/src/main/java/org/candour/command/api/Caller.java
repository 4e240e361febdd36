package org.candour.command.api;

import jakarta.servlet.http.HttpServletRequest;
import org.candour.events.Actor;
import org.candour.events.Role;
import org.springframework.stereotype.Component;

/**
 * Who sends a request. Until people can sign in, everybody who reaches the service, which listens
 * on the loopback address, acts as one built-in registrar.
 */
@Component
final class Caller {

  private static final Actor BUILT_IN_REGISTRAR =
      new Actor("built-in-registrar", Role.REGISTRAR, null, null);

  Actor of(HttpServletRequest request) {
    return BUILT_IN_REGISTRAR;
  }
}
