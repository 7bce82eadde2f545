package demitasse.hardware;

import java.nio.file.Path;

/** The boards that kernels are built for, and where apps lie in their flash. */
public enum Hardware {
  /** ARM's MPS2 board with FPGA image AN386, as QEMU emulates it. */
  MPS2_AN386("mps2-an386", 0x0010_0000, 0x0020_0000),
  /** The board Hail, with the chip SAM4L. */
  HAIL("hail", 0x0003_0000, 0x0007_0000);

  private final String board;
  private final int appsStart;
  private final int appsEnd;

  Hardware(String board, int appsStart, int appsEnd) {
    this.board = board;
    this.appsStart = appsStart;
    this.appsEnd = appsEnd;
  }

  /** The board of that name: a directory of {@code boards/}. */
  public static Hardware named(String board) {
    for (Hardware hardware : values()) {
      if (hardware.board.equals(board)) {
        return hardware;
      }
    }
    throw new IllegalArgumentException("No board \"" + board + "\": there are mps2-an386 and hail");
  }

  /** The name of its directory in {@code boards/}. */
  public String board() {
    return board;
  }

  /** Where the kernel looks for apps: as the linker script says. */
  public int appsStart() {
    return appsStart;
  }

  /** Behind the last byte for apps. */
  public int appsEnd() {
    return appsEnd;
  }

  /** Whether an address is in the flash for apps. */
  public boolean isApp(int address) {
    return appsStart <= address && address < appsEnd;
  }

  /** The kernel. */
  public Path kernel() {
    return built(board + ".elf");
  }

  /** A file that the board's build left, for example the linker's map. */
  public Path built(String name) {
    String directory = "boards/" + board + "/";
    return Repository.built(directory + "build/" + name, "make images BOARD=" + board);
  }
}
