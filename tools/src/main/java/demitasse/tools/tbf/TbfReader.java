package demitasse.tools.tbf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The reader of TBFs, one or many in a row as in flash; it reads on where a header is damaged.
 *
 * <p>Every size is checked against the bytes that are there.
 */
public final class TbfReader {
  private static final int PREFIX_SIZE = 8;

  private final ByteBuffer bytes;
  private final int start;
  private final List<String> problems = new ArrayList<>();

  private TbfReader(ByteBuffer bytes, int start) {
    this.bytes = bytes;
    this.start = start;
  }

  /** All entries from the first byte on; the list ends where a kernel's scan does. */
  public static List<TbfEntry> readAll(byte[] flash) {
    ByteBuffer bytes = ByteBuffer.wrap(flash).order(ByteOrder.LITTLE_ENDIAN);
    List<TbfEntry> entries = new ArrayList<>();
    long offset = 0;
    while (isEntry(bytes, offset)) {
      TbfEntry entry = new TbfReader(bytes, (int) offset).read();
      entries.add(entry);
      offset += entry.totalSize();
    }
    return entries;
  }

  /** Whether an entry is here, and not the end of the list. */
  private static boolean isEntry(ByteBuffer bytes, long offset) {
    return offset + PREFIX_SIZE <= bytes.limit()
        && bytes.getShort((int) offset) == TbfHeader.VERSION
        && bytes.getInt((int) offset + 4) != 0;
  }

  private TbfEntry read() {
    int headerSize = u16(2);
    long totalSize = u32(4);
    long there = (long) bytes.limit() - start;
    if (totalSize > there) {
      problems.add("total_size " + totalSize + " goes beyond the file's end: it is cut off");
    }
    boolean isWhole = headerSize >= TbfHeader.BASE_SIZE && headerSize <= Math.min(totalSize, there);
    if (!isWhole) {
      problems.add(
          "header_size %d is not from 16 to total_size %d".formatted(headerSize, totalSize));
      TbfHeader nothing = new TbfHeader(totalSize, 0, List.of());
      return new TbfEntry(start, headerSize, nothing, 0, List.of(), problems);
    }
    int checksum = bytes.getInt(start + TbfHeader.CHECKSUM_OFFSET);
    checkChecksum(checksum, headerSize);
    TbfHeader header = new TbfHeader(totalSize, u32(8), elements(headerSize));
    checkElements(header);
    List<Credential> credentials = credentials(header, Math.min(totalSize, there));
    return new TbfEntry(start, headerSize, header, checksum, credentials, problems);
  }

  private void checkChecksum(int checksum, int headerSize) {
    int expected = TbfHeader.checksum(bytes, start, headerSize);
    if (checksum != expected) {
      problems.add("checksum 0x%08x should be 0x%08x".formatted(checksum, expected));
    }
    if (headerSize % Integer.BYTES != 0) {
      problems.add("header_size " + headerSize + " is not a multiple of 4");
    }
  }

  private List<HeaderElement> elements(int headerSize) {
    List<HeaderElement> elements = new ArrayList<>();
    int at = TbfHeader.BASE_SIZE;
    while (at + Integer.BYTES <= headerSize) {
      int type = u16(at);
      int length = u16(at + 2);
      at += Integer.BYTES;
      if (length > headerSize - at) {
        problems.add("element of type %d is cut off by the header's end".formatted(type));
        break;
      }
      elements.add(ElementReader.read(type, bytes.slice(start + at, length)));
      at += (length + 3) & ~3;
    }
    return elements;
  }

  private void checkElements(TbfHeader header) {
    for (HeaderElement element : header.elements()) {
      if (element instanceof UnreadElement unread && !unread.problem().isEmpty()) {
        problems.add("element of type " + unread.type() + " " + unread.problem());
      }
    }
    boolean isApp = !header.elements().isEmpty();
    if (isApp && header.elements().stream().noneMatch(KernelVersion.class::isInstance)) {
      problems.add("no Kernel version element: kernels refuse the app");
    }
    if (isApp
        && header.elements().stream()
            .noneMatch(each -> each instanceof MainElement || each instanceof Program)) {
      problems.add("neither a Main nor a Program element: kernels refuse the app");
    }
  }

  private List<Credential> credentials(TbfHeader header, long end) {
    List<Credential> credentials = new ArrayList<>();
    for (HeaderElement element : header.elements()) {
      if (element instanceof Program program) {
        if (program.binaryEndOffset() > header.totalSize()) {
          problems.add("binary_end_offset is beyond total_size: kernels refuse the app");
          return credentials;
        }
        readCredentials(program.binaryEndOffset(), end, credentials);
        return credentials;
      }
    }
    return credentials;
  }

  private void readCredentials(long from, long end, List<Credential> credentials) {
    long at = from;
    while (at + Footers.MINIMUM_SIZE <= end) {
      int type = u16((int) at);
      int length = u16((int) at + 2);
      if (length < Integer.BYTES || at + Integer.BYTES + length > end) {
        problems.add("footer at 0x%x has a wrong length of %d bytes".formatted(at, length));
        return;
      }
      credentials.add(new Credential(type, u32((int) at + 4), length - Integer.BYTES));
      at += Integer.BYTES + length;
    }
  }

  private int u16(int offset) {
    return Short.toUnsignedInt(bytes.getShort(start + offset));
  }

  private long u32(int offset) {
    return Integer.toUnsignedLong(bytes.getInt(start + offset));
  }
}
