package demitasse.compiler.desugar;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A class loader of the application's classes, desugared.
 *
 * <p>A class that the given paths have is always defined here, even if the parent has one of the
 * same name; all others, the JDK's first of all, come from the parent.
 */
public final class DesugaringClassLoader extends ClassLoader implements Closeable {
  static {
    registerAsParallelCapable();
  }

  private final ClassPath classPath;
  private final Desugarer desugarer;

  /** A loader over directories and jars, with nothing but the JDK behind it. */
  public DesugaringClassLoader(List<Path> paths) {
    this(paths, getPlatformClassLoader());
  }

  /** A loader over directories and jars, with {@code parent} behind it. */
  public DesugaringClassLoader(List<Path> paths, ClassLoader parent) {
    super("application", parent);
    classPath = new ClassPath(paths);
    desugarer = new Desugarer(classPath::bytes);
  }

  /** The desugared bytes of a class of the application, or null if it is not one. */
  public byte[] bytes(String internalName) {
    return desugarer.desugared(internalName);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        byte[] bytes = bytes(name.replace('.', '/'));
        if (bytes == null) {
          return super.loadClass(name, resolve);
        }
        loaded = defineClass(name, bytes, 0, bytes.length);
      }
      if (resolve) {
        resolveClass(loaded);
      }
      return loaded;
    }
  }

  /** Class files are answered as this loader defines them; other resources are the parent's. */
  @Override
  public InputStream getResourceAsStream(String name) {
    if (name.endsWith(".class")) {
      byte[] bytes = bytes(name.substring(0, name.length() - ".class".length()));
      if (bytes != null) {
        return new ByteArrayInputStream(bytes);
      }
    }
    return super.getResourceAsStream(name);
  }

  @Override
  public void close() throws IOException {
    classPath.close();
  }
}
