package demitasse.abi;

/** What is wrong with an entry of the list of apps in flash, so that it cannot be run. */
public enum TbfError {
  NONE("no error", false),

  /** Too little flash is left for an entry, or what is there is none. */
  END_OF_LIST("end of the list", true),

  /** The length that leads to the next entry cannot be right, so there is no next entry. */
  RUNS_PAST_FLASH("larger than the flash that is left", true),

  HEADER_TOO_SMALL("header is smaller than its fixed part", false),
  HEADER_TOO_LARGE("header is larger than the app", false),
  HEADER_SIZE_UNALIGNED("header size is no multiple of 4", false),
  WRONG_CHECKSUM("wrong checksum", false),
  ELEMENT_RUNS_PAST_HEADER("header element runs past the header", false),
  WRONG_MAIN_LENGTH("Main element has a wrong length", false),
  WRONG_PROGRAM_LENGTH("Program element has a wrong length", false),
  WRONG_WRITEABLE_REGIONS_LENGTH("writeable flash regions have a wrong length", false),
  WRONG_FIXED_ADDRESSES_LENGTH("fixed addresses have a wrong length", false),
  WRONG_KERNEL_VERSION_LENGTH("kernel version has a wrong length", false),
  WRONG_SHORT_ID_LENGTH("ShortId has a wrong length", false),
  NAME_NOT_UTF8("name is not UTF-8", false),
  NO_PROGRAM("neither a Main nor a Program element", false),
  NO_KERNEL_VERSION("no kernel version", false),
  OTHER_KERNEL_VERSION("made for another kernel version", false),
  BINARY_RUNS_PAST_APP("binary ends after the app", false),
  PROTECTED_REGION_RUNS_PAST_BINARY("protected region ends after the binary", false),
  ENTRY_OUTSIDE_BINARY("entry point is outside the binary", false),
  OTHER_FLASH_ADDRESS("linked for another flash address", false);

  private final String reason;
  private final boolean endsList;

  TbfError(String reason, boolean endsList) {
    this.reason = reason;
    this.endsList = endsList;
  }

  /** A few English words for people. */
  public String reason() {
    return reason;
  }

  /** Whether no entry can follow; otherwise the next one is the header's total size further on. */
  public boolean endsList() {
    return endsList;
  }
}
