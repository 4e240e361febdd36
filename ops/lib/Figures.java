import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures the Java sources of a checkout ({@code src/main/java}, without package-info) and prints
 * a table. Run by {@code ops/lib/figures} as a single file, so that it needs the JDK and nothing
 * else; the compiler's own parser finds the types and methods.
 */
public final class Figures {

  private static final int LONG_FILE = 150;
  private static final int LONG_METHOD = 20;

  /**
   * The word after the side: what stands in a package of the same word on several sides is one
   * subject.
   */
  private static final Pattern SUBJECT =
      Pattern.compile("org\\.candour\\.(?:ops\\.)?[a-z]+\\.?([a-z]*).*");

  /** A file's module, its lines, and how many of them are not blank or hold nothing but comment. */
  record Source(String module, int lines, int filled, int comments) {}

  /**
   * A type, top-level or nested, by its simple name; {@code at} is its package and the types around
   * it.
   */
  record Type(String name, String module, String of, String at) {
    String subject() {
      String side = module.startsWith("ops/") ? module + " " : "";
      return side + SUBJECT.matcher(of).replaceFirst("$1");
    }
  }

  private final List<Source> sources = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();
  private final List<Integer> methods = new ArrayList<>();
  private final Map<String, Integer> packages = new TreeMap<>();

  public static void main(String[] args) throws IOException {
    Figures figures = new Figures();
    figures.read(Path.of(args[0]).toRealPath());
    figures.print("all".equals(args[1]));
  }

  private void read(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(path -> isMain(root.relativize(path).toString())).sorted().toList();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      var task =
          (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        Path path = root.relativize(Path.of(unit.getSourceFile().toUri()));
        note(path, Files.readAllLines(root.resolve(path)), unit, positions);
      }
    }
  }

  private static boolean isMain(String path) {
    return path.contains("/src/main/java/")
        && path.endsWith(".java")
        && !path.endsWith("package-info.java")
        && !path.contains("/target/");
  }

  private void note(
      Path path, List<String> lines, CompilationUnitTree unit, SourcePositions positions) {
    String module = path.toString().replaceFirst("/src/main/java/.*", "");
    String in = unit.getPackageName().toString();
    int filled = (int) lines.stream().filter(Predicate.not(String::isBlank)).count();
    sources.add(new Source(module, lines.size(), filled, comments(lines)));
    packages.merge(module + " " + in, 1, Integer::sum);
    LineMap map = unit.getLineMap();
    new TreeScanner<Void, String>() {
      @Override
      public Void visitClass(ClassTree type, String at) {
        String name = type.getSimpleName().toString();
        if (!name.isEmpty()) {
          types.add(new Type(name, module, in, at));
        }
        return super.visitClass(type, at + "." + name);
      }

      @Override
      public Void visitMethod(MethodTree method, String at) {
        long from = positions.getStartPosition(unit, method);
        long to = positions.getEndPosition(unit, (Tree) method);
        if (method.getBody() != null && from >= 0 && to > from) {
          methods.add((int) (map.getLineNumber(to) - map.getLineNumber(from) + 1));
        }
        return super.visitMethod(method, at);
      }
    }.scan(unit, in);
  }

  /**
   * Lines that hold nothing but comment. A line of a text block that looks like one is taken for
   * one.
   */
  private static int comments(List<String> lines) {
    int found = 0;
    boolean inside = false;
    for (String line : lines) {
      String text = line.strip();
      boolean opens = text.startsWith("/*");
      if (inside || opens || text.startsWith("//")) {
        found++;
      }
      inside = (inside || opens) && !text.contains("*/");
    }
    return found;
  }

  private void print(boolean everyName) {
    row("", "files", "lines", "median", "p90", "max", "> 150", "%", "comment %");
    Map<String, List<Source>> modules =
        sources.stream()
            .collect(Collectors.groupingBy(Source::module, TreeMap::new, Collectors.toList()));
    modules.forEach(this::files);
    files("ops, all", only(module -> module.startsWith("ops/")));
    files("src/main, all", sources);
    System.out.println();
    List<Integer> sizes = packages.values().stream().sorted().toList();
    System.out.printf(
        "files a package: median %d, largest %d (%s); over 20: %s%n",
        at(sizes, 50),
        at(sizes, 100),
        largest(),
        packages.values().stream().filter(size -> size > 20).count());
    List<Integer> lines = methods.stream().sorted().toList();
    System.out.printf(
        "lines a method: median %d, p90 %d, max %d; over %d: %.1f %%%n",
        at(lines, 50), at(lines, 90), at(lines, 100), LONG_METHOD, share(lines, LONG_METHOD));
    names(everyName);
  }

  private List<Source> only(Predicate<String> module) {
    return sources.stream().filter(source -> module.test(source.module())).toList();
  }

  private void files(String name, List<Source> of) {
    List<Integer> lines = of.stream().map(Source::lines).sorted().toList();
    int all = lines.stream().mapToInt(Integer::intValue).sum();
    int comments = of.stream().mapToInt(Source::comments).sum();
    row(
        name,
        of.size(),
        all,
        at(lines, 50),
        at(lines, 90),
        at(lines, 100),
        lines.stream().filter(size -> size > LONG_FILE).count(),
        "%.1f".formatted(share(lines, LONG_FILE)),
        "%.1f".formatted(100.0 * comments / of.stream().mapToInt(Source::filled).sum()));
  }

  private String largest() {
    return packages.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private void names(boolean every) {
    Map<String, List<Type>> twice = borneTwice(Type::name);
    Map<String, List<Type>> within = borneTwice(type -> type.name() + " in " + type.subject());
    System.out.printf(
        "type names: %d types, %d names borne by two or more, %d of them within one subject%n",
        types.size(), twice.size(), within.size());
    (every ? twice : within)
        .forEach((name, of) -> System.out.println("  " + name + ": " + places(of)));
  }

  private static String places(Collection<Type> of) {
    return of.stream()
        .map(type -> type.at().replace("org.candour.", ""))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private Map<String, List<Type>> borneTwice(Function<Type, String> key) {
    Map<String, List<Type>> by =
        types.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    by.values().removeIf(of -> of.size() < 2);
    return by;
  }

  /** The value below which so many per cent of a sorted list lie; 100 is its last. */
  private static int at(List<Integer> sorted, int percent) {
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static double share(List<Integer> lines, int over) {
    return lines.isEmpty()
        ? 0
        : 100.0 * lines.stream().filter(size -> size > over).count() / lines.size();
  }

  private static void row(Object... cells) {
    System.out.printf("%-18s %6s %7s %7s %5s %5s %6s %6s %10s%n", cells);
  }
}
