package org.candour.ops.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.candour.events.personal.MasterKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir private Path directory;

  private MasterKeyFile file(Path path) {
    return new MasterKeyFile(new MasterKeySettings(path, null));
  }

  @Test
  void aKeyIsMadeOnceAndForItsOwnerAlone() throws IOException {
    Path path = directory.resolve("master-keys");
    file(path).makeIfMissing(RANDOM);
    String made = Files.readString(path);
    file(path).makeIfMissing(RANDOM);
    assertThat(Files.readString(path)).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    assertThat(directory).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void aKeyThatARotationAddedIsFoundWhenItIsAskedFor() throws IOException {
    Path path = directory.resolve("master-keys");
    String old = MasterKeys.generate(RANDOM);
    String added = MasterKeys.generate(RANDOM);
    String name = MasterKeys.parse(added).current();
    Files.writeString(path, old);
    MasterKeyFile file = file(path);
    assertThat(file.keysWith(MasterKeys.parse(old).current()).has(name)).isFalse();
    assertThat(file.keysWith(name).has(name)).isFalse();
    Files.writeString(path, added + "\n" + old);
    assertThat(file.keysWith(name).has(name)).isTrue();
    assertThat(file.keys().current()).isEqualTo(name);
  }

  @Test
  void keysMayStandInTheSettingsWhereThereAreNoFiles() {
    String key = MasterKeys.generate(RANDOM);
    MasterKeySettings settings = new MasterKeySettings(Path.of(""), key);
    assertThat(settings.isConfigured()).isTrue();
    assertThat(new MasterKeyFile(settings).keys().current())
        .isEqualTo(MasterKeys.parse(key).current());
    assertThat(settings.toString()).doesNotContain(key);
    assertThat(new MasterKeySettings(Path.of(" "), " ").isConfigured()).isFalse();
  }

  @Test
  void aKeyThatOthersCanReadIsNoticed() throws IOException {
    Path path = Files.writeString(directory.resolve("open"), MasterKeys.generate(RANDOM));
    assumeThat(path.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(KeyFileRights.isOpenToOthers(path)).isTrue();
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    assertThat(KeyFileRights.isOpenToOthers(path)).isFalse();
    assertThat(KeyFileRights.isOpenToOthers(directory.resolve("missing"))).isFalse();
  }

  @Test
  void whatCannotBeReadIsNamedAndNeverShown() throws IOException {
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> file(missing).keys())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("candour.vault.master-keys");
    Path nonsense = Files.writeString(directory.resolve("nonsense"), "no key");
    assertThatThrownBy(() -> file(nonsense).keys())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("candour.vault")
        .hasMessageNotContaining("no key");
  }
}
