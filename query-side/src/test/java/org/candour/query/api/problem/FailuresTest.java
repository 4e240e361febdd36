package org.candour.query.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

/** What went wrong is answered, where somebody is left to be answered. */
class FailuresTest {

  private final ExceptionHandlerMethodResolver handlers =
      new ExceptionHandlerMethodResolver(Failures.class);

  /** A browser that leaves a page which waits for news leaves no line in the log. */
  @Test
  void whoHasGoneIsNeitherAnsweredNorCalledAFailure() {
    Method gone = handlers.resolveMethod(new AsyncRequestNotUsableException("Broken pipe"));
    assertThat(gone).isNotNull();
    assertThat(gone.getReturnType()).isEqualTo(void.class);
    assertThat(handlers.resolveMethod(new IllegalStateException("broken"))).isNotEqualTo(gone);
  }
}
