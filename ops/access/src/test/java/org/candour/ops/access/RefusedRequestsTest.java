package org.candour.ops.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.ops.access.RefusalWording.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** What is refused before a controller is asked, and how often somebody may ask. */
class RefusedRequestsTest {

  private static final RefusedRequests REFUSALS =
      new RefusedRequests(
          new RefusalWording(
              new Text("Sign in", "a"),
              new Text("Not valid", "b"),
              new Text("No scope", "c"),
              new Text("Too many", "d"),
              new Text("Unavailable", "e")));
  private static final FilterChain ANSWERED = (_, response) -> response.getWriter().write("ok");

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private static MockHttpServletResponse through(Filter filter, String address)
      throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, ANSWERED);
    return response;
  }

  private static void signIn(String id) {
    Jwt token = Jwt.withTokenValue(id).header("alg", "none").subject(id).build();
    Account account = new Account(id, Set.of(Role.AUDITOR), Set.of(), null, false, null);
    SecurityContextHolder.getContext()
        .setAuthentication(new BearerAuthentication(token, List.of(), account, Set::of));
  }

  @Test
  void anAddressThatSendsTooMuchIsToldToWait() throws Exception {
    Filter limit = RateLimits.perAddress(2, REFUSALS);
    assertThat(through(limit, "10.0.0.1").getContentAsString()).isEqualTo("ok");
    assertThat(through(limit, "10.0.0.1").getContentAsString()).isEqualTo("ok");
    MockHttpServletResponse third = through(limit, "10.0.0.1");
    assertThat(third.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(String.valueOf(third.getHeader("Retry-After")))).isBetween(1, 60);
    assertThat(third.getContentType()).isEqualTo("application/problem+json");
    assertThat(third.getContentAsString())
        .isEqualTo(
            "{\"type\":\"urn:candour:problem:too-many-requests\",\"title\":\"Too many\","
                + "\"status\":429,\"detail\":\"d\"}");
    assertThat(through(limit, "10.0.0.2").getStatus()).as("another address").isEqualTo(200);
  }

  @Test
  void anAccountIsCountedApartFromOthersAndNobodyIsNoAccount() throws Exception {
    Filter limit = RateLimits.perAccount(1, REFUSALS);
    assertThat(through(limit, "10.0.0.1").getStatus()).isEqualTo(200);
    assertThat(through(limit, "10.0.0.1").getStatus()).isEqualTo(200);
    signIn("one");
    assertThat(through(limit, "10.0.0.1").getStatus()).isEqualTo(200);
    assertThat(through(limit, "10.0.0.2").getStatus()).isEqualTo(429);
    signIn("other");
    assertThat(through(limit, "10.0.0.1").getStatus()).isEqualTo(200);
  }

  @Test
  void noughtIsNoLimit() throws Exception {
    Filter limit = RateLimits.perAddress(0, REFUSALS);
    for (int i = 0; i < 100; i++) {
      assertThat(through(limit, "10.0.0.1").getStatus()).isEqualTo(200);
    }
  }

  @Test
  void whileTheIssuerIsUnavailableAServiceSaysSo() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new IssuerUnavailableFilter(REFUSALS)
        .doFilter(
            new MockHttpServletRequest(),
            response,
            (_, _) -> {
              throw new AuthenticationServiceException("away");
            });
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(response.getContentAsString()).contains("urn:candour:problem:sign-in-unavailable");
  }

  @Test
  void aRequestWithoutATokenIsToldFromOneWhoseTokenIsRefused() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpServletResponse without = new MockHttpServletResponse();
    REFUSALS.commence(request, without, new InvalidBearerTokenException("none"));
    assertThat(without.getStatus()).isEqualTo(401);
    assertThat(without.getContentAsString()).contains("urn:candour:problem:token-needed");
    request.addHeader("Authorization", "Bearer nonsense");
    MockHttpServletResponse with = new MockHttpServletResponse();
    REFUSALS.commence(request, with, new InvalidBearerTokenException("nonsense"));
    assertThat(with.getStatus()).isEqualTo(401);
    assertThat(with.getHeader("WWW-Authenticate")).startsWith("Bearer");
    assertThat(with.getContentAsString())
        .isEqualTo(
            "{\"type\":\"urn:candour:problem:token-refused\",\"title\":\"Not valid\","
                + "\"status\":401,\"detail\":\"b\"}");
  }

  @Test
  void aTokenWithoutTheScopeIsForbidden() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    REFUSALS.handle(new MockHttpServletRequest(), response, new AccessDeniedException("scope"));
    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(response.getContentAsString()).contains("urn:candour:problem:scope-missing");
  }
}
