package demitasse.simulator.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BinaryOperator;
import javax.tools.ToolProvider;

/** The simulator's Cortex-M4 with one mistake, compiled from its source. */
final class MutantProcessor implements Machine {
  private static final String PROCESSOR = "demitasse.simulator.processor.";

  private final BinaryOperator<byte[]> board;

  MutantProcessor(Mutant mutant) {
    try {
      Constructor<?> constructor =
          new Loader(compile(mutant))
              .loadClass(SimulatedBoard.class.getName())
              .getDeclaredConstructor();
      constructor.setAccessible(true);
      @SuppressWarnings("unchecked") // because SimulatedBoard says that it is one
      BinaryOperator<byte[]> made = (BinaryOperator<byte[]>) constructor.newInstance();
      board = made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the processor with " + mutant, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] run(Rom rom, byte[] cases) {
    return board.apply(rom.image(), cases);
  }

  /** Compiles the one class that changes; returns where it is. */
  private static Path compile(Mutant mutant) throws IOException {
    Path original =
        Tool.module()
            .resolve("src/main/java/" + PROCESSOR.replace('.', '/') + mutant.type() + ".java");
    String source = Files.readString(original);
    int start = source.indexOf(mutant.original());
    if (start < 0) {
      throw new IllegalStateException(
          "%s no longer says \"%s\": give the mutant another mistake"
              .formatted(original, mutant.original()));
    }
    String wrong =
        source.substring(0, start)
            + mutant.wrong()
            + source.substring(start + mutant.original().length());
    Path folder =
        Files.createDirectories(
            Rom.folder().resolve("mutant-%08x".formatted(mutant.toString().hashCode())));
    Path file = Files.writeString(folder.resolve(mutant.type() + ".java"), wrong);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                folder.toString(),
                "-cp",
                Tool.module().resolve("target/classes").toString(),
                "-proc:none",
                "-nowarn",
                file.toString());
    if (failed != 0) {
      throw new IllegalStateException("does not compile: " + mutant);
    }
    return folder;
  }

  /** Loads the processor and the board again, with the changed class. */
  private static final class Loader extends ClassLoader {
    private final Path changed;

    Loader(Path changed) {
      super(MutantProcessor.class.getClassLoader());
      this.changed = changed;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        boolean own = name.startsWith(PROCESSOR) || name.startsWith(SimulatedBoard.class.getName());
        if (!own) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : define(name);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      Path here = changed.resolve(file);
      try (InputStream there = getParent().getResourceAsStream(file)) {
        byte[] bytes = Files.exists(here) ? Files.readAllBytes(here) : there.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
