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
        if (!entry.getKey().equals(STANDARD)) {
          Path file = Path.of(entry.getKey());
          finished.put(writeBeside(file, entry.getValue()), file);
        }
      }
      for (Map.Entry<Path, Path> entry : finished.entrySet()) {
        move(entry.getKey(), entry.getValue());
      }
    } finally {
      finished.keySet().forEach(FileAccess::discard);
    }
    if (contents.containsKey(STANDARD)) {
      System.out.writeBytes(contents.get(STANDARD));
      System.out.flush();
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
