package demitasse.tools.tbf;

import demitasse.tools.LittleEndianOutput;
import java.util.List;

/**
 * What an app may do to stored data, by the identifier that the data was written with.
 *
 * @param writeId the identifier of data that the app writes; 0 if it writes none
 * @param readIds whose data it may read
 * @param modifyIds whose data it may change
 */
public record StoragePermissions(long writeId, List<Long> readIds, List<Long> modifyIds)
    implements HeaderElement {
  /** How many identifiers of each kind stock kernels accept. */
  public static final int MAXIMUM_IDS = 8;

  static final int TYPE = 7;

  public StoragePermissions {
    readIds = List.copyOf(readIds);
    modifyIds = List.copyOf(modifyIds);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void writeValue(LittleEndianOutput output) {
    output.u32(writeId).u16(readIds.size());
    readIds.forEach(output::u32);
    output.u16(modifyIds.size());
    modifyIds.forEach(output::u32);
  }
}
