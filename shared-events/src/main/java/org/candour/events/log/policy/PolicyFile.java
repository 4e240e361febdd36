package org.candour.events.log.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The policy that a service is set to. */
public final class PolicyFile {

  /** The setting that names the file. */
  public static final String SETTING = "candour.trust.policy";

  private PolicyFile() {}

  /**
   * Reads the file that a service is set to.
   *
   * @param setting the file's name; empty for a policy that asks for no witness
   * @throws IllegalStateException naming the file, what is wrong with it, and what to do
   */
  public static TrustPolicy read(String setting) {
    if (setting.isBlank()) {
      return TrustPolicy.WITHOUT_WITNESSES;
    }
    try {
      return TrustPolicy.parse(Files.readAllBytes(Path.of(setting.strip())));
    } catch (IOException e) {
      throw new IllegalStateException(
          "The policy %s (%s) cannot be read; name a file that is there and may be read"
              .formatted(setting, SETTING),
          e);
    } catch (MalformedPolicyException e) {
      throw new IllegalStateException(
          "The policy %s (%s) is none. %s".formatted(setting, SETTING, e.said()), e);
    }
  }
}
