package demitasse.simulator.hail;

import demitasse.simulator.time.Timeline;

/** Numbers, bits and reset values of the registers of FXOS8700CQ, as its data sheet names them. */
final class Fxos8700Registers {
  static final int STATUS = 0x00;
  static final int OUT_X_MSB = 0x01;
  static final int OUT_Z_LSB = 0x06;
  static final int F_SETUP = 0x09;
  static final int SYSMOD = 0x0B;
  static final int INT_SOURCE = 0x0C;
  static final int WHO_AM_I = 0x0D;
  static final int XYZ_DATA_CFG = 0x0E;
  static final int PL_CFG = 0x11;
  static final int PL_BF_ZCOMP = 0x13;
  static final int PL_THS_REG = 0x14;
  static final int CTRL_REG1 = 0x2A;
  static final int CTRL_REG2 = 0x2B;
  static final int CTRL_REG3 = 0x2C;
  static final int CTRL_REG4 = 0x2D;
  static final int CTRL_REG5 = 0x2E;
  static final int OFF_X = 0x2F;
  static final int M_DR_STATUS = 0x32;
  static final int M_OUT_X_MSB = 0x33;
  static final int M_OUT_Z_LSB = 0x38;
  static final int CMP_Z_LSB = 0x3E;
  static final int TEMP = 0x51;
  static final int M_CTRL_REG1 = 0x5B;
  static final int M_CTRL_REG2 = 0x5C;
  static final int REGISTER_COUNT = 0x79;

  static final int DEVICE_ID = 0xC7;
  static final int DR_ZYXDR = 1 << 3;
  static final int INT_DRDY = 1;
  static final int CTRL_REG1_ACTIVE = 1;
  static final int CTRL_REG1_F_READ = 1 << 1;
  static final int CTRL_REG2_RST = 1 << 6;
  static final int CTRL_REG3_PP_OD = 1;
  static final int CTRL_REG3_IPOL = 1 << 1;
  static final int M_CTRL_REG1_HMS = 3;
  static final int HMS_ACCELERATION = 0;
  static final int HMS_MAGNETIC = 1;
  static final int M_CTRL_REG1_OST = 1 << 5;
  static final int M_CTRL_REG1_RST = 1 << 6;
  static final int M_CTRL_REG2_HYB_AUTOINC = 1 << 5;

  /** The time between samples, by CTRL_REG1.DR: 800 Hz to 1.5625 Hz. */
  static final long[] PERIOD = {
    Timeline.SECOND / 800,
    Timeline.SECOND / 400,
    Timeline.SECOND / 200,
    Timeline.SECOND / 100,
    Timeline.SECOND / 50,
    Timeline.SECOND * 2 / 25,
    Timeline.SECOND * 4 / 25,
    Timeline.SECOND * 16 / 25
  };

  static final int[] RESET_VALUES = resetValues();
  static final boolean[] IS_READ_ONLY = readOnly();

  private Fxos8700Registers() {}

  private static int[] resetValues() {
    int[] values = new int[REGISTER_COUNT];
    values[PL_CFG] = 0x80;
    values[PL_BF_ZCOMP] = 0x84;
    values[PL_THS_REG] = 0x44;
    return values;
  }

  private static boolean[] readOnly() {
    boolean[] readOnly = new boolean[REGISTER_COUNT];
    for (int register = STATUS; register <= OUT_Z_LSB; register++) {
      readOnly[register] = true;
    }
    for (int register = M_DR_STATUS; register <= CMP_Z_LSB; register++) {
      readOnly[register] = true;
    }
    for (int register : new int[] {SYSMOD, INT_SOURCE, WHO_AM_I, TEMP}) {
      readOnly[register] = true;
    }
    return readOnly;
  }
}
