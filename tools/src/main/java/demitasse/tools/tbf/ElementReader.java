package demitasse.tools.tbf;

import demitasse.tools.tbf.Permissions.Commands;
import demitasse.tools.tbf.WriteableFlashRegions.Region;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The reader of one header element; a value that does not fit its type is kept unread. */
final class ElementReader {
  private static final int REGION_SIZE = 8;
  private static final int COMMANDS_SIZE = 16;

  private final int type;
  private final ByteBuffer value;

  private ElementReader(int type, ByteBuffer value) {
    this.type = type;
    this.value = value.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The element of this type with the value that the buffer's rest holds. */
  static HeaderElement read(int type, ByteBuffer value) {
    return new ElementReader(type, value).read();
  }

  private HeaderElement read() {
    return switch (type) {
      case MainElement.TYPE -> fixed(12) ? new MainElement(u32(), u32(), u32()) : unread();
      case Program.TYPE -> fixed(20) ? new Program(u32(), u32(), u32(), u32(), u32()) : unread();
      case WriteableFlashRegions.TYPE -> writeableFlashRegions();
      case PackageName.TYPE -> packageName();
      case FixedAddresses.TYPE -> fixed(8) ? new FixedAddresses(u32(), u32()) : unread();
      case Permissions.TYPE -> permissions();
      case StoragePermissions.TYPE -> storagePermissions();
      case KernelVersion.TYPE -> fixed(4) ? new KernelVersion(u16(), u16()) : unread();
      case ShortId.TYPE -> fixed(4) ? new ShortId(u32()) : unread();
      default -> unread("");
    };
  }

  private HeaderElement writeableFlashRegions() {
    if (value.limit() % REGION_SIZE != 0) {
      return unread();
    }
    List<Region> regions = new ArrayList<>();
    while (value.hasRemaining()) {
      regions.add(new Region(u32(), u32()));
    }
    return new WriteableFlashRegions(regions);
  }

  private HeaderElement packageName() {
    try {
      return new PackageName(StandardCharsets.UTF_8.newDecoder().decode(value).toString());
    } catch (CharacterCodingException notUtf8) {
      return unread("is not UTF-8");
    }
  }

  private HeaderElement permissions() {
    if (value.remaining() < 2) {
      return unread();
    }
    int count = u16();
    if (value.remaining() != count * COMMANDS_SIZE) {
      return unread();
    }
    List<Commands> allowed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      allowed.add(new Commands(u32(), u32(), value.getLong()));
    }
    return new Permissions(allowed);
  }

  private HeaderElement storagePermissions() {
    if (value.remaining() < 8) {
      return unread();
    }
    long writeId = u32();
    List<Long> readIds = new ArrayList<>();
    List<Long> modifyIds = new ArrayList<>();
    boolean isComplete = ids(readIds) && ids(modifyIds) && !value.hasRemaining();
    return isComplete ? new StoragePermissions(writeId, readIds, modifyIds) : unread();
  }

  private boolean ids(List<Long> ids) {
    if (value.remaining() < 2) {
      return false;
    }
    int count = u16();
    if (value.remaining() < count * Integer.BYTES) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      ids.add(u32());
    }
    return true;
  }

  private boolean fixed(int size) {
    return value.limit() == size;
  }

  private HeaderElement unread() {
    return unread("has a wrong length of " + value.limit() + " bytes");
  }

  private HeaderElement unread(String problem) {
    byte[] bytes = new byte[value.limit()];
    value.get(0, bytes);
    return new UnreadElement(type, HexFormat.of().formatHex(bytes), problem);
  }

  private int u16() {
    return Short.toUnsignedInt(value.getShort());
  }

  private long u32() {
    return Integer.toUnsignedLong(value.getInt());
  }
}
