package demitasse.compiler.desugar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesugaringClassLoaderTest {
  @TempDir Path directory;

  private final Snippet snippet = Snippet.main("Runnable r = () -> put(7); r.run();", "");

  private Path writeDirectory() throws IOException {
    Path root = directory.resolve("classes");
    for (Map.Entry<String, byte[]> entry : snippet.classes().entrySet()) {
      Path file = root.resolve(entry.getKey() + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    return root;
  }

  private Path writeJar() throws IOException {
    Path jar = directory.resolve("classes.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : snippet.classes().entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey() + ".class"));
        zip.write(entry.getValue());
      }
    }
    return jar;
  }

  @Test
  void classesOfADirectoryRunDesugared() throws Exception {
    try (DesugaringClassLoader loader = new DesugaringClassLoader(List.of(writeDirectory()))) {
      Class<?> main = loader.loadClass("sample.Main");

      assertThat(main.getClassLoader()).isSameAs(loader);
      assertThat(main.getMethod("run").invoke(null)).isEqualTo(List.of(7));
      assertThat(loader.bytes("sample/Main")).isEqualTo(snippet.desugared().get("sample/Main"));
    }
  }

  @Test
  void lambdaClassesOfAJarAreClassesLikeOthers() throws Exception {
    try (DesugaringClassLoader loader = new DesugaringClassLoader(List.of(writeJar()))) {
      Class<?> lambda = loader.loadClass("sample.Main$$Lambda$0");

      assertThat(lambda.isHidden()).isFalse();
      assertThat(Runnable.class).isAssignableFrom(lambda);
      assertThat(loader.bytes("sample/Main$$Lambda$0")).isNotNull();
    }
  }

  @Test
  void classesOfThePathsComeBeforeThoseOfTheParent() throws Exception {
    Path root = directory.resolve("own");
    String name = Diagnostics.class.getName().replace('.', '/');
    Path file = root.resolve(name + ".class");
    Files.createDirectories(file.getParent());
    try (InputStream content = getClass().getClassLoader().getResourceAsStream(name + ".class")) {
      Files.copy(content, file);
    }

    try (DesugaringClassLoader loader =
        new DesugaringClassLoader(List.of(root), getClass().getClassLoader())) {
      assertThat(loader.loadClass(Diagnostics.class.getName())).isNotSameAs(Diagnostics.class);
      assertThat(loader.loadClass(Snippet.class.getName())).isSameAs(Snippet.class);
      assertThat(loader.loadClass("java.lang.String")).isSameAs(String.class);
    }
  }

  @Test
  void withoutAParentOnlyTheJdkIsBehind() throws Exception {
    try (DesugaringClassLoader loader = new DesugaringClassLoader(List.of(writeDirectory()))) {
      assertThatThrownBy(() -> loader.loadClass(Desugarer.class.getName()))
          .isInstanceOf(ClassNotFoundException.class);
      assertThat(loader.bytes("java/lang/String")).isNull();
      assertThat(loader.bytes("sample/Missing")).isNull();
    }
  }

  @Test
  void classFilesAreAnsweredAsDefined() throws Exception {
    try (DesugaringClassLoader loader = new DesugaringClassLoader(List.of(writeJar()));
        InputStream content = loader.getResourceAsStream("sample/Main$$Lambda$0.class")) {
      assertThat(content.readAllBytes()).isEqualTo(loader.bytes("sample/Main$$Lambda$0"));
      assertThat(loader.getResourceAsStream("sample/Missing.class")).isNull();
    }
  }

  @Test
  void aPathThatIsNotThereIsAnError() {
    Path missing = directory.resolve("missing.jar");

    assertThatThrownBy(() -> new DesugaringClassLoader(List.of(missing)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing.jar");
  }

  /** A class that the loader can define a second time. */
  static final class Diagnostics {}
}
