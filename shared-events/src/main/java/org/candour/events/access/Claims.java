package org.candour.events.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How a sign-in server says who somebody is. Each claim has the names under which it may stand; the
 * first that is there counts. A claim that cannot be understood gives nothing.
 *
 * @param subject a pseudonym of the account
 * @param roles a list of roles, each with or without {@code ROLE_} before it
 * @param rolePrefix what a role of Candour begins with, after {@code ROLE_}; others are passed over
 * @param establishments a list of codes
 * @param organisation one org-id
 * @param national true, or nothing
 * @param client the OAuth client
 * @param scope scopes, as a list or separated by blanks
 */
public record Claims(
    List<String> subject,
    List<String> roles,
    String rolePrefix,
    List<String> establishments,
    List<String> organisation,
    List<String> national,
    List<String> client,
    List<String> scope) {

  /** The names that the sign-in server of the standalone uses. */
  public static final Claims STANDARD =
      new Claims(
          List.of("sub"),
          List.of("roles"),
          "",
          List.of("establishments"),
          List.of("organisation"),
          List.of("national"),
          List.of("client_id", "azp"),
          List.of("scope", "scp"));

  /** HMPPS Auth: authorities, a user's name or, without a user, the client's. */
  public static final Claims HMPPS_AUTH =
      new Claims(
          List.of("user_name", "client_id"),
          List.of("authorities"),
          "",
          List.of("establishments"),
          List.of("organisation"),
          List.of("national"),
          List.of("client_id"),
          List.of("scope"));

  /** What a subject or a client may look like: no blank, nothing that JSON would escape. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:@|/+-]{1,100}");

  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final String SPRINGS_PREFIX = "ROLE_";

  public Claims {
    subject = List.copyOf(subject);
    roles = List.copyOf(roles);
    establishments = List.copyOf(establishments);
    organisation = List.copyOf(organisation);
    national = List.copyOf(national);
    client = List.copyOf(client);
    scope = List.copyOf(scope);
  }

  /** The account that a token's claims tell of; {@link Account#PUBLIC} if they name nobody. */
  public Account account(Map<String, ?> claims) {
    Optional<String> id = name(claims, subject);
    if (id.isEmpty()) {
      return Account.PUBLIC;
    }
    return new Account(
        id.get(),
        values(first(claims, roles), this::role),
        values(first(claims, establishments), EstablishmentCode::new),
        one(first(claims, organisation), OrganisationId::new),
        Boolean.TRUE.equals(first(claims, national)),
        name(claims, client).orElse(null));
  }

  /** The scopes that a token was given with. */
  public Set<String> scopes(Map<String, ?> claims) {
    return values(first(claims, scope), Function.identity()).stream()
        .flatMap(BLANKS::splitAsStream)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Role role(String text) {
    String name = text.startsWith(SPRINGS_PREFIX) ? text.substring(SPRINGS_PREFIX.length()) : text;
    if (!name.startsWith(rolePrefix)) {
      throw new IllegalArgumentException("Not a role of Candour");
    }
    Role role = Role.valueOf(name.substring(rolePrefix.length()));
    if (role == Role.LEDGER_CLERK) {
      throw new IllegalArgumentException("The ledger alone acts as its clerk");
    }
    return role;
  }

  private static @Nullable Object first(Map<String, ?> claims, List<String> names) {
    for (String name : names) {
      Object value = claims.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static Optional<String> name(Map<String, ?> claims, List<String> names) {
    return first(claims, names) instanceof String text && NAME.matcher(text).matches()
        ? Optional.of(text)
        : Optional.empty();
  }

  private static <T> Set<T> values(@Nullable Object claim, Function<String, T> reading) {
    Stream<?> items =
        claim instanceof Collection<?> several ? several.stream() : Stream.ofNullable(claim);
    Set<T> read = new LinkedHashSet<>();
    items.forEach(item -> {
      T value = one(item, reading);
      if (value != null) {
        read.add(value);
      }
    });
    return read;
  }

  private static <T> @Nullable T one(@Nullable Object item, Function<String, T> reading) {
    if (!(item instanceof String text)) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }
}
