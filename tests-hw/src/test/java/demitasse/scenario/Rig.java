package demitasse.scenario;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;

/** Something that boots the kernel with apps. */
interface Rig {
  /** How time passes for the system. */
  enum Pace {
    /** As on a clock on the wall; on rigs that simulate time themselves as fast as they can. */
    REAL_TIME,
    /** With each instruction; and at once to the next event while the system sleeps. */
    VIRTUAL
  }

  /** The board whose kernel it boots. */
  Hardware hardware();

  /** Boots with these apps. */
  Console boot(AppImage apps, Pace pace);

  /** Boots the named apps, in real time. */
  default Console boot(String... apps) {
    return boot(AppImage.of(hardware(), apps), Pace.REAL_TIME);
  }

  /** Boots the named apps, in virtual time: for those who only read. */
  default Console bootVirtual(String... apps) {
    return boot(AppImage.of(hardware(), apps), Pace.VIRTUAL);
  }
}
