package demitasse.tools.tbf;

import demitasse.tools.LittleEndianOutput;

/** One type-length-value element of a TBF header. */
public sealed interface HeaderElement
    permits FixedAddresses,
        KernelVersion,
        MainElement,
        PackageName,
        Permissions,
        Program,
        ShortId,
        StoragePermissions,
        UnreadElement,
        WriteableFlashRegions {

  /** The element's type in the format. */
  int type();

  /** Appends the value, without padding. */
  void writeValue(LittleEndianOutput output);
}
