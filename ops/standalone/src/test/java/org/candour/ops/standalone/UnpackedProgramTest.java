package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ops/start} runs after a build: {@code candour_quicken} of the scripts. */
class UnpackedProgramTest {

  private static final String JAR = "candour-exec.jar";

  /** Every build gives its jar this time. */
  private static final Instant OF_EVERY_BUILD = Instant.parse("2026-11-22T00:00:00Z");

  private static final Instant EARLIER = Instant.parse("2026-11-30T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-30T11:00:00Z");

  /** It unpacks a jar by copying it, and can rehearse nothing. */
  private static final String JAVA =
      """
      #!/bin/sh
      [ "$4" = extract ] || exit 1
      mkdir -p "$6" && cp "$3" "$6"
      """;

  @TempDir private Path directory;

  private Path built;
  private Path unpacked;

  @BeforeEach
  void build() throws IOException {
    Path target = Files.createDirectories(directory.resolve("target"));
    built = Files.createFile(target.resolve("built"));
    write(target.resolve(JAR), "new", OF_EVERY_BUILD);
    unpacked = Files.createDirectories(target.resolve("app")).resolve(JAR);
    Path java = Files.createDirectories(directory.resolve("bin")).resolve("java");
    Files.writeString(java, JAVA);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void whatWasBuiltSinceIsUnpackedAnew() throws Exception {
    write(unpacked, "old", EARLIER);
    Files.setLastModifiedTime(built, FileTime.from(LATER));

    assertThat(started()).contains("Rehearsing a start");
    assertThat(unpacked).hasContent("new");
  }

  @Test
  void whatIsUnpackedAlreadyStays() throws Exception {
    Files.setLastModifiedTime(built, FileTime.from(EARLIER));
    write(unpacked, "unpacked before", LATER);

    assertThat(started()).isEmpty();
    assertThat(unpacked).hasContent("unpacked before");
  }

  private static void write(Path file, String content, Instant at) throws IOException {
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.from(at));
  }

  /** What the script says. */
  private String started() throws IOException, InterruptedException {
    ProcessBuilder script =
        new ProcessBuilder(
                "bash",
                "-euc",
                ". ../lib/build.sh; candour_built=$1/target/$2; candour_quicken \"$1\"",
                "quicken",
                directory.toString(),
                JAR)
            .redirectErrorStream(true);
    script.environment().put("JAVA_HOME", directory.toString());
    Process process = script.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
