package demitasse.scenario;

import demitasse.hardware.AppImage;

/**
 * Something that boots the kernel with apps.
 *
 * <p>The system property {@code rig} says which: so far {@code qemu}, which is the default.
 */
interface Rig {
  /** How time passes for the system. */
  enum Pace {
    /** As on a clock on the wall. */
    REAL_TIME,
    /** By 32 ns with each instruction; and at once to the next event while the system sleeps. */
    VIRTUAL
  }

  /** Boots with these apps. */
  Console boot(AppImage apps, Pace pace);

  /** The rig that the command line asks for. */
  static Rig selected() {
    String name = System.getProperty("rig", "qemu");
    if (!name.equals("qemu")) {
      throw new IllegalArgumentException("No rig \"" + name + "\": there is qemu");
    }
    return new QemuBoard();
  }

  /** Boots the named apps, in real time. */
  static Console boot(String... apps) {
    return selected().boot(AppImage.of(apps), Pace.REAL_TIME);
  }

  /** Boots the named apps, in virtual time: for those who only read. */
  static Console bootVirtual(String... apps) {
    return selected().boot(AppImage.of(apps), Pace.VIRTUAL);
  }
}
