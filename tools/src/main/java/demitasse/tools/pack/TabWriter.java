package demitasse.tools.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A TAB: the tar archive of an app's TBFs, and what the app's metadata say. */
final class TabWriter {
  private static final int FILE_MODE = 0100644;

  private TabWriter() {}

  /** The metadata in TOML; {@code boards} is empty if the app runs on any. */
  static String metadata(PackOptions options, List<String> boards, Instant buildDate) {
    return """
        tab-version = 1
        name = "%s"
        only-for-boards = "%s"
        minimum-tock-kernel-version = "%d.%d"
        build-date = %s
        """
        .formatted(
            quoted(options.name()),
            quoted(String.join(",", boards)),
            options.kernelVersion().major(),
            options.kernelVersion().minor(),
            buildDate);
  }

  /** The archive; nothing in it depends on when or where it is made, except the date. */
  static byte[] archive(String metadata, Map<String, byte[]> tbfs, Instant date) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream archive = new TarArchiveOutputStream(bytes)) {
      add(archive, "metadata.toml", metadata.getBytes(StandardCharsets.UTF_8), date);
      for (Map.Entry<String, byte[]> tbf : tbfs.entrySet()) {
        add(archive, tbf.getKey(), tbf.getValue(), date);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static void add(TarArchiveOutputStream archive, String name, byte[] bytes, Instant date)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL);
    entry.setSize(bytes.length);
    entry.setMode(FILE_MODE);
    entry.setModTime(Date.from(date));
    archive.putArchiveEntry(entry);
    archive.write(bytes);
    archive.closeArchiveEntry();
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
