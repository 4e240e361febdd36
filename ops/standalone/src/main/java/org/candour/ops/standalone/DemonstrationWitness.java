package org.candour.ops.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candour.events.log.note.KeyFile;
import org.candour.events.log.note.SignerKey;
import org.candour.ops.ledgerctl.LedgerCtl;
import org.jspecify.annotations.Nullable;

/**
 * A witness in a process of its own, on a port that is free. It shows what a witness does; since
 * the same hands run it, it proves nothing.
 */
final class DemonstrationWitness implements AutoCloseable {

  private static final String NAME = "candour.local/demonstration-witness";
  private static final Pattern LISTENING = Pattern.compile(".*127\\.0\\.0\\.1:([0-9]+) .*");
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";
  private static final int PATIENCE_SECONDS = 5;

  private final Process process;
  private final Path policy;
  private final String address;

  private DemonstrationWitness(Process process, Path policy, String address) {
    this.process = process;
    this.policy = policy;
    this.address = address;
  }

  /**
   * Starts it, with keys that are made where there are none. If it does not start, the ledger runs
   * without it, which its pages show.
   */
  static DemonstrationWitness start(Path data) {
    Path home = data.resolve("witness");
    try {
      Files.createDirectories(home);
      key(data.resolve("signing-key"), Services.ORIGIN, false);
      SignerKey witness = key(home.resolve("key"), NAME, true);
      Files.writeString(home.resolve("logs"), logs(data));
      Process process = launch(home);
      String port = port(process);
      String address = port == null ? "" : "http://127.0.0.1:" + port;
      Path policy = Files.writeString(data.resolve("policy"), policy(witness, address));
      return new DemonstrationWitness(
          process, policy, port == null ? "did not start; see " + home.resolve("log") : address);
    } catch (IOException e) {
      throw new UncheckedIOException("The witness in " + home + " cannot be prepared", e);
    }
  }

  /** The witness must cosign, whether it runs or not. */
  private static String policy(SignerKey witness, String address) {
    return "witness demonstration %s %s\nquorum demonstration\n"
        .formatted(witness.verifier(), address);
  }

  private static SignerKey key(Path file, String name, boolean witness) throws IOException {
    if (!Files.exists(file)) {
      SecureRandom random = new SecureRandom();
      KeyFile.make(
          file,
          witness ? SignerKey.generateCosigner(name, random) : SignerKey.generate(name, random));
    }
    return KeyFile.read(file).getLast();
  }

  /** While one key takes over from another, either may have signed. */
  private static String logs(Path data) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (SignerKey key : KeyFile.read(data.resolve("signing-key"))) {
      lines.append("log ").append(key.verifier()).append('\n');
    }
    return lines.toString();
  }

  private static Process launch(Path home) throws IOException {
    return new ProcessBuilder(command(home, System.getProperty("java.class.path"), isPacked()))
        .redirectError(ProcessBuilder.Redirect.to(home.resolve("log").toFile()))
        .start();
  }

  /**
   * Whether this runs from one jar with all others in it, which its own launcher alone can read.
   */
  private static boolean isPacked() {
    return DemonstrationWitness.class
            .getClassLoader()
            .getResource(LAUNCHER.replace('.', '/') + ".class")
        != null;
  }

  /**
   * What starts it.
   *
   * @param classPath that of this process
   * @param packed whether that is a jar with all others in it
   */
  static List<String> command(Path home, String classPath, boolean packed) {
    String program = LedgerCtl.class.getName();
    return Stream.of(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classPath),
            packed ? List.of("-Dloader.main=" + program, LAUNCHER) : List.of(program),
            List.of(
                "witness",
                "--key",
                home.resolve("key").toString(),
                "--state",
                home.resolve("state").toString(),
                "--logs",
                home.resolve("logs").toString(),
                "--port",
                "0",
                "--until-input-ends"))
        .flatMap(List::stream)
        .toList();
  }

  /** What it says first is where it listens; nothing if it could not. */
  private static @Nullable String port(Process process) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    Matcher listening = LISTENING.matcher(line == null ? "" : line);
    return listening.matches() ? listening.group(1) : null;
  }

  /** The file of the policy that asks for it. */
  String policy() {
    return policy.toString();
  }

  /** Where it listens. */
  String address() {
    return address;
  }

  @Override
  public String toString() {
    return address;
  }

  /** Its input ends, and so does it. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
