package demitasse.tools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files of a TAB, which is a tar archive. */
public final class TabReader {
  private static final int MAGIC_OFFSET = 257;

  private TabReader() {}

  /** Whether these bytes are a tar archive: they have "ustar" in the first header. */
  public static boolean isTab(byte[] bytes) {
    String magic = "ustar";
    if (bytes.length < MAGIC_OFFSET + magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if (bytes[MAGIC_OFFSET + i] != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The archive's files by name, in their order; {@code name} is the archive's, for messages. */
  public static Map<String, byte[]> read(String name, byte[] bytes) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (TarArchiveInputStream archive =
        new TarArchiveInputStream(new ByteArrayInputStream(bytes))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        if (entry.isFile()) {
          files.put(entry.getName(), archive.readAllBytes());
        }
      }
    } catch (IOException failure) {
      throw new InputException(name, "is a damaged TAB: " + failure.getMessage());
    }
    return files;
  }
}
