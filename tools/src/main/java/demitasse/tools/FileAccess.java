package demitasse.tools;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reading and writing whole files; {@code -} is the standard input or output. */
public final class FileAccess {
  /** The name that stands for the standard input or output. */
  public static final String STANDARD = "-";

  private FileAccess() {}

  /** All bytes of a file. */
  public static byte[] read(String name) {
    try {
      return name.equals(STANDARD) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
    } catch (IOException failure) {
      throw new InputException(name, "cannot be read: " + reason(failure, Path.of(name)));
    }
  }

  /** Writes all files or, if one of them cannot be written, none. */
  public static void write(Map<String, byte[]> contents) {
    Map<Path, Path> finished = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
        if (isReplaceable(entry.getKey())) {
          Path file = withoutLinks(entry.getKey());
          finished.put(writeBeside(file, entry.getValue()), file);
        }
      }
      finished.forEach(FileAccess::move);
    } finally {
      finished.keySet().forEach(FileAccess::discard);
    }
    for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
      if (!isReplaceable(entry.getKey())) {
        writeThrough(entry.getKey(), entry.getValue());
      }
    }
  }

  /** Whether a new file may take the name's place: not that of a device or pipe. */
  private static boolean isReplaceable(String name) {
    Path file = Path.of(name);
    boolean isDevice = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    return !name.equals(STANDARD) && !isDevice;
  }

  /** The file itself, so that a link to it stays one. */
  private static Path withoutLinks(String name) {
    Path file = Path.of(name);
    try {
      return Files.exists(file) ? file.toRealPath() : file;
    } catch (IOException failure) {
      throw new InputException(name, "cannot be written: " + reason(failure, file));
    }
  }

  private static void writeThrough(String name, byte[] bytes) {
    if (name.equals(STANDARD)) {
      System.out.writeBytes(bytes);
      if (System.out.checkError()) {
        throw new InputException(
            "standard output", "cannot be written: its reader has gone, or the disk is full");
      }
      return;
    }
    try {
      Files.write(Path.of(name), bytes);
    } catch (IOException failure) {
      throw new InputException(name, "cannot be written: " + reason(failure, Path.of(name)));
    }
  }

  /** The bytes in a new file of the same directory, to be moved when all are written. */
  private static Path writeBeside(Path file, byte[] bytes) {
    if (Files.isDirectory(file)) {
      throw new InputException(file.toString(), "cannot be written: it is a directory");
    }
    Path directory = file.toAbsolutePath().getParent();
    Path temporary = directory.resolve("." + file.getFileName() + ".part");
    try {
      return Files.write(temporary, bytes);
    } catch (IOException failure) {
      discard(temporary);
      throw new InputException(file.toString(), "cannot be written: " + reason(failure, directory));
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new InputException(to.toString(), "cannot be written: " + reason(failure, to));
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      // What is left over is hidden and harmless; the error that led here is reported.
      return;
    }
  }

  private static String reason(IOException failure, Path where) {
    if (failure instanceof NoSuchFileException) {
      return "there is no " + where + "; check the path";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied; check the file's owner and mode";
    }
    if (Files.isDirectory(where)) {
      return "it is a directory; name a file";
    }
    return failure.getMessage();
  }
}
