package demitasse.compiler.desugar;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Directories and jars, searched in order for the bytes of a class. */
final class ClassPath implements Closeable {
  private interface Root extends Closeable {
    /** The file's content, or null if there is none. */
    byte[] read(String path) throws IOException;
  }

  private final List<Root> roots = new ArrayList<>();

  ClassPath(List<Path> paths) {
    try {
      for (Path path : paths) {
        roots.add(Files.isDirectory(path) ? new Directory(path) : new Jar(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a class, or null if no root has it or it is one of the platform's. */
  byte[] bytes(String internalName) {
    // No class loader but the platform's may define these.
    if (internalName.startsWith("java/")) {
      return null;
    }
    try {
      for (Root root : roots) {
        byte[] bytes = root.read(internalName + ".class");
        if (bytes != null) {
          return bytes;
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read class " + internalName, e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Root root : roots) {
      root.close();
    }
  }

  private record Directory(Path path) implements Root {
    @Override
    public byte[] read(String name) throws IOException {
      Path file = path.resolve(name);
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    @Override
    public void close() {}
  }

  private static final class Jar implements Root {
    private final ZipFile zip;

    Jar(Path path) throws IOException {
      zip = new ZipFile(path.toFile());
    }

    @Override
    public byte[] read(String name) throws IOException {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        return null;
      }
      try (InputStream content = zip.getInputStream(entry)) {
        return content.readAllBytes();
      }
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
