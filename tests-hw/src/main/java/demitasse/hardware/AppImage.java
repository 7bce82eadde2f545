package demitasse.hardware;

import demitasse.tools.Main;
import demitasse.tools.tbf.TbfReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Apps as they are in flash, arranged by {@code demitasse image}. */
public final class AppImage {
  private static final byte ERASED = (byte) 0xFF;
  private static final String APPS = "apps/build";

  private final Hardware hardware;
  private final byte[] bytes;

  private AppImage(Hardware hardware, byte[] bytes) {
    this.hardware = hardware;
    this.bytes = bytes;
  }

  /** The apps with these names, in this order, from the start of the flash for apps. */
  public static AppImage of(Hardware hardware, String... names) {
    return ofFiles(hardware, Stream.of(names).map(AppImage::file).toList());
  }

  /** An image with exactly these bytes, and erased flash behind them. */
  public static AppImage ofBytes(Hardware hardware, byte[] bytes) {
    return new AppImage(hardware, bytes.clone());
  }

  /** The apps of these TBFs, in this order. */
  public static AppImage ofFiles(Hardware hardware, List<Path> tbfs) {
    try {
      Path image = Files.createTempFile("demitasse-apps", ".bin");
      try {
        arrange(hardware, tbfs, image);
        return new AppImage(hardware, Files.readAllBytes(image));
      } finally {
        Files.delete(image);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void arrange(Hardware hardware, List<Path> tbfs, Path image) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "image",
                "--keep-order",
                "--at",
                "0x%x".formatted(hardware.appsStart()),
                "--end",
                "0x%x".formatted(hardware.appsEnd()),
                "--output",
                image.toString()));
    tbfs.forEach(tbf -> arguments.add(tbf.toString()));
    StringWriter errors = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(new StringWriter()));
    command.setErr(new PrintWriter(errors, true));
    int status = command.execute(arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("demitasse image: " + errors);
    }
  }

  /** The TBF of an app that {@code make apps} or {@code make -C apps attacks} has built. */
  public static Path file(String name) {
    Path directory = Repository.root().resolve(APPS);
    if (Files.isDirectory(directory)) {
      try (Stream<Path> found = Files.find(directory, 2, (path, info) -> isTbf(path, name))) {
        return found.findFirst().orElseThrow(() -> missing(name));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    throw missing(name);
  }

  private static boolean isTbf(Path path, String name) {
    return path.getFileName().toString().equals(name + ".tbf");
  }

  private static IllegalStateException missing(String name) {
    return new IllegalStateException(
        "No " + name + ".tbf in " + APPS + ": run 'make -C apps all attacks bench'");
  }

  /** The TBF's bytes. */
  public static byte[] tbf(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where the program of an app in this image starts, behind the header. */
  public int programStart(String name) {
    return TbfReader.readAll(bytes).stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .map(entry -> hardware.appsStart() + entry.offset() + (int) entry.protectedSize())
        .orElseThrow(() -> new IllegalArgumentException("No app " + name + " in the image"));
  }

  /** This image with other bytes at an address as well; erased flash fills a gap. */
  public AppImage with(int address, byte[] more) {
    int offset = address - hardware.appsStart();
    byte[] all = Arrays.copyOf(bytes, Math.max(bytes.length, offset + more.length));
    if (offset > bytes.length) {
      Arrays.fill(all, bytes.length, offset, ERASED);
    }
    System.arraycopy(more, 0, all, offset, more.length);
    return new AppImage(hardware, all);
  }

  /** The bytes of the image, from the start of the flash for apps. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Writes the image, with erased flash behind it. */
  public Path write(Path file) {
    byte[] all = new byte[hardware.appsEnd() - hardware.appsStart()];
    Arrays.fill(all, ERASED);
    System.arraycopy(bytes, 0, all, 0, bytes.length);
    try {
      return Files.write(file, all);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
