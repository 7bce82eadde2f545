package demitasse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import demitasse.hardware.AppImage;
import demitasse.hardware.Repository;
import demitasse.rig.MarkdownBlock;
import demitasse.rig.SerialSession;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The driver of docs/capsule.md: it compiles, its tests pass, it runs in QEMU as the document
 * shows.
 *
 * <p>With {@code -Ddemitasse.update=true} the messages and sessions in the document are rewritten.
 */
final class CapsuleDocumentTest {
  private static final Path DOCUMENT = Repository.root().resolve("docs/capsule.md");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** How blocks are marked; each kind has a test. */
  private static final List<String> KINDS =
      List.of(
          "java file",
          "java test",
          "java board",
          "java refused",
          "java careless",
          "text ",
          "c app thermometer",
          "c app abuser",
          "console thermometer",
          "console abuser");

  private static final Map<MarkdownBlock, String> ACTUAL = new LinkedHashMap<>();
  private static final List<MarkdownBlock> BLOCKS = MarkdownBlock.read(DOCUMENT);

  @TempDir private static Path directory;
  private static ExampleSources sources;
  private static Path classes;
  private static Path apps;

  @BeforeAll
  static void compile() throws IOException {
    sources = new ExampleSources(BLOCKS);
    classes = sources.compile(Files.createDirectory(directory.resolve("classes")));
    apps = ExampleBuild.copyApps(directory.resolve("copy"));
  }

  @AfterAll
  static void update() throws IOException {
    ExampleBuild.deleteLinks(apps);
    if (Boolean.getBoolean("demitasse.update")) {
      Files.writeString(DOCUMENT, MarkdownBlock.replaced(DOCUMENT, ACTUAL));
    }
  }

  @Test
  void allBlocksAreOfAKindThatIsChecked() {
    assertThat(BLOCKS)
        .allSatisfy(block -> assertThat(block.language() + " " + block.kind()).isIn(KINDS));
  }

  @Test
  void unsignedNumbersAreKeptApart() throws IOException {
    Path files = sources.writeFiles(directory.resolve("sources"));

    ExampleBuild.Ended ended = ExampleBuild.checkSignedness(files);

    assertThat(ended.status()).as(ended.output()).isZero();
  }

  @TestFactory
  Stream<DynamicTest> testsOfTheDocumentPass() throws Exception {
    URL[] urls = {classes.toUri().toURL()};
    URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader());
    Class<?> tests = loader.loadClass(ExampleSources.className(one("java", "test").joined()));
    List<Method> methods = annotated(tests, Test.class);
    assertThat(methods).isNotEmpty();
    return methods.stream()
        .map(method -> dynamicTest(method.getName(), () -> run(tests, method)))
        .onClose(() -> close(loader));
  }

  private static void run(Class<?> tests, Method method) throws Exception {
    Constructor<?> constructor = tests.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object instance = constructor.newInstance();
    method.invoke(instance);
    for (Method after : annotated(tests, AfterEach.class)) {
      after.invoke(instance);
    }
  }

  private static List<Method> annotated(
      Class<?> tests, Class<? extends java.lang.annotation.Annotation> annotation) {
    List<Method> methods =
        Arrays.stream(tests.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(annotation))
            .toList();
    methods.forEach(method -> method.setAccessible(true));
    return methods;
  }

  private static void close(URLClassLoader loader) {
    try {
      loader.close();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @TestFactory
  Stream<DynamicTest> whatTheDocumentSaysIsRefusedWithTheMessageThere() {
    return BLOCKS.stream()
        .filter(block -> block.kind().equals("refused"))
        .map(block -> dynamicTest("line " + block.firstLine(), () -> checkRefused(block)));
  }

  private static void checkRefused(MarkdownBlock block) throws IOException {
    Path changed = Files.createTempDirectory(directory, "refused");
    sources.compileWith(block, changed);
    ExampleBuild.Ended ended = ExampleBuild.compileBoard(changed, changed.resolve("c"));

    assertThat(ended.status()).as(ended.output()).isEqualTo(1);
    check(BLOCKS.get(BLOCKS.indexOf(block) + 1), withoutKernel(ended.output()));
  }

  /** A message without the calls inside the kernel, whose lines change with it. */
  private static String withoutKernel(String message) {
    List<String> lines = message.lines().toList();
    List<String> kept = new ArrayList<>(List.of(lines.get(0), "    ..."));
    lines.stream()
        .filter(line -> line.startsWith("    ") && line.contains("Thermometer"))
        .forEach(kept::add);
    return String.join("\n", kept);
  }

  @Test
  void driverRunsAsShown() throws IOException {
    Path kernel = ExampleBuild.kernel(classes, directory.resolve("driver"));

    checkSession("thermometer", kernel);
  }

  @Test
  void capsuleThatThrowsIsContainedAsShown() throws IOException {
    Path changed = Files.createDirectory(directory.resolve("careless-classes"));
    sources.compileWith(one("java", "careless"), changed);
    Path kernel = ExampleBuild.kernel(changed, directory.resolve("careless"));

    checkSession("abuser", kernel);
  }

  private static void checkSession(String app, Path kernel) throws IOException {
    MarkdownBlock session = one("console", app);
    Path tbf = ExampleBuild.app(app, one("c", "app " + app), apps);
    Path image = Files.createDirectory(directory.resolve("image-" + app));
    List<Path> tbfs = List.of(tbf, AppImage.file("counter-a"));
    try (SerialSession serial =
        SerialSession.start(directory, ExampleBuild.boot(kernel, tbfs, image))) {
      // One second after the start the app has ended, and its neighbour goes on.
      check(session, withoutNeighbour(serial.expect(": 1\r\n", LIMIT)));
    }
  }

  /** The lines that are not the other app's, and no prompt. */
  private static String withoutNeighbour(String output) {
    List<String> lines = new ArrayList<>();
    for (String line : output.replace("tock$ ", "").split("\r\n", -1)) {
      if (!line.isEmpty() && !line.startsWith("counter at ")) {
        lines.add(line);
      }
    }
    return String.join("\n", lines);
  }

  private static void check(MarkdownBlock block, String actual) {
    ACTUAL.put(block, actual);
    if (!Boolean.getBoolean("demitasse.update")) {
      assertThat(block.joined()).as("the block at line %d", block.firstLine()).isEqualTo(actual);
    }
  }

  private static MarkdownBlock one(String language, String kind) {
    List<MarkdownBlock> found =
        BLOCKS.stream()
            .filter(block -> block.language().equals(language) && block.kind().equals(kind))
            .toList();
    assertThat(found).as(language + " " + kind).hasSize(1);
    return found.get(0);
  }
}
