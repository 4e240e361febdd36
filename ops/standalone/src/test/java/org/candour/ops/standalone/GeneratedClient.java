package org.candour.ops.standalone;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * A client that OpenAPI Generator makes of a description, as anybody would: generated, compiled
 * with nothing of ours beside it, and loaded.
 */
final class GeneratedClient {

  private static final String PACKAGE = "org.candour.generated";

  private final ClassLoader classes;

  private GeneratedClient(ClassLoader classes) {
    this.classes = classes;
  }

  /**
   * Makes one.
   *
   * @param description the OpenAPI document
   * @param directory an empty directory, or one that is not there yet
   */
  static GeneratedClient of(String description, Path directory) throws IOException {
    Files.createDirectories(directory);
    Path document = Files.writeString(directory.resolve("openapi.json"), description);
    Path sources = directory.resolve("sources");
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("java")
            .setLibrary("native")
            .setInputSpec(document.toString())
            .setOutputDir(sources.toString())
            .setApiPackage(PACKAGE + ".api")
            .setModelPackage(PACKAGE + ".model")
            .setInvokerPackage(PACKAGE)
            .addAdditionalProperty("openApiNullable", "false")
            .addAdditionalProperty("useJakartaEe", "true")
            .addAdditionalProperty("hideGenerationTimestamp", "true");
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.setGeneratorPropertyDefault("apiTests", "false");
    generator.setGeneratorPropertyDefault("modelTests", "false");
    generator.setGeneratorPropertyDefault("apiDocs", "false");
    generator.setGeneratorPropertyDefault("modelDocs", "false");
    generator.opts(configurator.toClientOptInput()).generate();
    Path compiled = Files.createDirectories(directory.resolve("classes"));
    compile(sources.resolve("src/main/java"), compiled);
    return new GeneratedClient(
        new URLClassLoader(
            new URL[] {compiled.toUri().toURL()}, GeneratedClient.class.getClassLoader()));
  }

  private static void compile(Path sources, Path into) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> found = Files.walk(sources)) {
      List<Path> java = found.filter(file -> file.toString().endsWith(".java")).toList();
      boolean compiles =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-d", into.toString(), "-proc:none", "-nowarn"),
                  null,
                  files.getJavaFileObjectsFromPaths(java))
              .call();
      if (!compiles) {
        throw new AssertionError("What was generated does not compile:\n" + said);
      }
    }
  }

  boolean hasClass(String name) {
    try {
      return classes.loadClass(name) != null;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** The types and the sentences of a timeline's lines, as the client has read them. */
  List<Map.Entry<String, String>> timeline(URI side) throws ReflectiveOperationException {
    Class<?> clientType = classes.loadClass(PACKAGE + ".ApiClient");
    Object client = clientType.getConstructor().newInstance();
    clientType
        .getMethod("updateBaseUri", String.class)
        .invoke(client, side.toString().replaceFirst("/$", ""));
    Class<?> api = classes.loadClass(PACKAGE + ".api.DefaultApi");
    Object read = api.getConstructor(clientType).newInstance(client);
    Method timeline =
        Arrays.stream(api.getMethods())
            .filter(method -> method.getName().equals("apiTimelineGet"))
            .min(java.util.Comparator.comparingInt(Method::getParameterCount))
            .orElseThrow();
    Object answer = timeline.invoke(read, new Object[timeline.getParameterCount()]);
    List<Map.Entry<String, String>> lines = new ArrayList<>();
    for (Object line : (List<?>) get(answer, "getItems")) {
      lines.add(Map.entry((String) get(line, "getType"), (String) get(line, "getSentence")));
    }
    return lines;
  }

  private static Object get(Object of, String property) throws ReflectiveOperationException {
    return of.getClass().getMethod(property).invoke(of);
  }
}
