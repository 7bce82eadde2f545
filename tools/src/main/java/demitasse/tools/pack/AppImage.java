package demitasse.tools.pack;

import demitasse.tools.tbf.FixedAddresses;
import demitasse.tools.tbf.WriteableFlashRegions.Region;
import java.util.List;
import java.util.Optional;

/**
 * What an app's ELF file puts into flash, and what it says of the app.
 *
 * @param contents the bytes for flash, relocations at the end
 * @param entryOffset the entry, counted from the first byte of the contents
 * @param ramSize the bytes of RAM for initialised and zeroed data
 * @param stackSize the stack that the ELF file asks for, in bytes
 * @param writeableRegions flash that the app writes, counted from the first byte of the contents
 * @param fixedAddresses where the app must be; empty if it is position independent
 * @param protectedRegionSize what the ELF file says of it, with the header
 */
@SuppressWarnings("ArrayRecordComponent") // because images are never compared
record AppImage(
    byte[] contents,
    long entryOffset,
    long ramSize,
    Optional<Long> stackSize,
    List<Region> writeableRegions,
    Optional<FixedAddresses> fixedAddresses,
    Optional<Long> protectedRegionSize) {}
