package org.candour.query.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.events.json.CandourJson;
import org.candour.ops.access.OrganisationRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import tools.jackson.core.JacksonException;

/**
 * What is kept of a session, as sealed JSON of our own: who signed in, their token, and the token
 * of their forms. Nothing of a framework's is written, so an upgrade of one ends no session; what
 * this version cannot read is not there, and whoever it was signs in again.
 */
final class SessionForms {

  private static final Logger LOG = LoggerFactory.getLogger(SessionForms.class);

  private final Seal seal;
  private final OrganisationRecords records;

  SessionForms(Seal seal, OrganisationRecords records) {
    this.seal = seal;
    this.records = records;
  }

  /** One of the three. */
  private record Form(
      @Nullable Who who, SessionTokens.@Nullable Token token, @Nullable FormToken form) {}

  private record Who(
      String idToken,
      @Nullable Instant issuedAt,
      @Nullable Instant expiresAt,
      String subject,
      Account account) {}

  private record FormToken(String header, String parameter, String token) {}

  /**
   * Seals an attribute.
   *
   * @throws IllegalArgumentException if it is none that we keep
   */
  byte[] write(Object attribute) {
    return seal.seal(CandourJson.mapper().writeValueAsBytes(form(attribute)));
  }

  private static Form form(Object attribute) {
    return switch (attribute) {
      case SecurityContext context
          when context.getAuthentication() instanceof OAuth2AuthenticationToken signedIn
              && signedIn.getPrincipal() instanceof OidcAccount account ->
          new Form(who(account), null, null);
      case SessionTokens.Token token -> new Form(null, token, null);
      case CsrfToken csrf ->
          new Form(
              null,
              null,
              new FormToken(csrf.getHeaderName(), csrf.getParameterName(), csrf.getToken()));
      default ->
          throw new IllegalArgumentException("Not kept in a session: " + attribute.getClass());
    };
  }

  private static Who who(OidcAccount account) {
    OidcIdToken token = account.getIdToken();
    return new Who(
        token.getTokenValue(),
        token.getIssuedAt(),
        token.getExpiresAt(),
        account.getName(),
        account.asSignedIn());
  }

  /** The attribute; null if it is none of ours, or of a version that wrote another form. */
  @Nullable Object read(byte[] sealed) {
    try {
      Optional<byte[]> open = seal.open(sealed);
      return open.isEmpty()
          ? null
          : attribute(CandourJson.mapper().readValue(open.get(), Form.class));
    } catch (JacksonException | IllegalArgumentException e) {
      LOG.info("A session of another version is not read: its user signs in again");
      return null;
    }
  }

  private @Nullable Object attribute(Form form) {
    if (form.who() != null) {
      return signedIn(form.who());
    }
    FormToken csrf = form.form();
    return csrf == null
        ? form.token()
        : new DefaultCsrfToken(csrf.header(), csrf.parameter(), csrf.token());
  }

  private SecurityContext signedIn(Who who) {
    OidcIdToken token =
        new OidcIdToken(
            who.idToken(),
            who.issuedAt(),
            who.expiresAt(),
            Map.of(StandardClaimNames.SUB, who.subject()));
    OidcAccount account = new OidcAccount(token, who.account(), records);
    return new SecurityContextImpl(
        new OAuth2AuthenticationToken(account, account.getAuthorities(), OidcRegistration.ID));
  }
}
