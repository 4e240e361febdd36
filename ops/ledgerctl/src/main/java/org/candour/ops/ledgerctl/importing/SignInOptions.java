package org.candour.ops.ledgerctl.importing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As whom a command acts. A secret comes from a file or the environment, never as an argument. */
final class SignInOptions {

  @Option(
      names = "--issuer",
      paramLabel = "ADDRESS",
      description = "Who gives tokens (default: $$CANDOUR_ISSUER).",
      defaultValue = "${env:CANDOUR_ISSUER}")
  private @Nullable URI issuer;

  @Option(
      names = "--client",
      paramLabel = "ID",
      description = "The client to act as (default: $$CANDOUR_CLIENT_ID).",
      defaultValue = "${env:CANDOUR_CLIENT_ID}")
  private @Nullable String client;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description = "Holds the client's secret; otherwise $$CANDOUR_CLIENT_SECRET does.")
  private @Nullable Path secretFile;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Holds a bearer token, in place of a client; otherwise $$CANDOUR_TOKEN may.")
  private @Nullable Path tokenFile;

  /**
   * Where tokens come from.
   *
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if what is said is not enough
   */
  AccessTokens tokens() throws IOException {
    String token = secret(tokenFile, "CANDOUR_TOKEN");
    if (!token.isEmpty()) {
      return AccessTokens.of(token);
    }
    if (issuer == null || client == null) {
      throw new IllegalArgumentException(
          "Say as whom to act: --issuer, --client and --secret-file, or --token-file");
    }
    return AccessTokens.of(issuer, client, secret(secretFile, "CANDOUR_CLIENT_SECRET"));
  }

  private static String secret(@Nullable Path file, String variable) throws IOException {
    return file == null
        ? System.getenv().getOrDefault(variable, "")
        : Files.readString(file).strip();
  }
}
