package org.candour.ops.stylesheet;

import com.sass_lang.embedded_protocol.LogEventType;
import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilationFailedException;
import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Compiles the style sheet from Candour’s Sass and the GOV.UK Design System’s, and lays the fonts
 * beside it. Both come as webjars and Dart Sass as a jar, so that no Node is needed.
 */
public final class StyleSheetCompiler {

  private static final String WEBJARS = "META-INF/resources/webjars/";
  private static final List<String> SUBSETS = List.of("latin", "latin-ext");
  private static final List<String> WEIGHTS = List.of("400", "700");

  private StyleSheetCompiler() {}

  /**
   * Writes {@code style.css}, the same packed as {@code style.css.gz}, and {@code fonts/} with what
   * it names.
   *
   * @param args the Sass file to compile, and the directory to write to
   */
  public static void main(String[] args)
      throws IOException, URISyntaxException, SassCompilationFailedException {
    Path source = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Files.createDirectories(target.resolve("fonts"));
    Path library = Files.createTempDirectory("candour-sass");
    try {
      try (FileSystem jar = webjar("govuk-frontend")) {
        copy(content(jar, "govuk-frontend").resolve("dist/govuk"), library);
      }
      String css = compile(source, library);
      Files.writeString(target.resolve("style.css"), css);
      try (OutputStream packed =
          new GZIPOutputStream(Files.newOutputStream(target.resolve("style.css.gz")))) {
        packed.write(css.getBytes(StandardCharsets.UTF_8));
      }
      fonts(target.resolve("fonts"));
    } finally {
      delete(library);
    }
  }

  private static String compile(Path source, Path library)
      throws IOException, SassCompilationFailedException {
    try (SassCompiler sass = SassCompilerFactory.bundled()) {
      sass.setLoadPaths(List.of(library.toFile()));
      // The Design System’s fifth version is made of @import, which Sass has begun to warn of.
      sass.setLoggingHandler(event -> {
        if (event.getType() != LogEventType.DEPRECATION_WARNING) {
          System.err.print(event.getFormatted());
        }
      });
      sass.setOutputStyle(OutputStyle.COMPRESSED);
      return sass.compileFile(source.toFile()).getCss();
    }
  }

  private static void fonts(Path target) throws IOException, URISyntaxException {
    try (FileSystem jar = webjar("fontsource__source-sans-pro")) {
      Path content = content(jar, "fontsource__source-sans-pro");
      for (String subset : SUBSETS) {
        for (String weight : WEIGHTS) {
          String name = "source-sans-pro-" + subset + "-" + weight + "-normal.woff2";
          replace(content.resolve("files").resolve(name), target.resolve(name));
        }
      }
      replace(content.resolve("LICENSE"), target.resolve("LICENSE"));
    }
  }

  private static FileSystem webjar(String name) throws IOException, URISyntaxException {
    String properties = "META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
    URL inside =
        Objects.requireNonNull(
            StyleSheetCompiler.class.getClassLoader().getResource(properties), name);
    return FileSystems.newFileSystem(
        URI.create(inside.toURI().toString().replaceFirst("!.*", "!/")), Map.of());
  }

  /** What a webjar holds, below the one version that it has. */
  private static Path content(FileSystem jar, String name) throws IOException {
    try (Stream<Path> versions = Files.list(jar.getPath(WEBJARS + name))) {
      return versions.findFirst().orElseThrow();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".scss")).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        replace(file, copy);
      }
    }
  }

  private static void replace(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
