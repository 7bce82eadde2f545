package demitasse.simulator.processor;

import java.util.function.IntConsumer;

/**
 * The Instrumentation Trace Macrocell's ports for printing, always ready (ARM DDI 0403E, C1.7); the
 * port that would send the trace, the TPIU, keeps nothing.
 */
final class TraceUnit {
  private static final int STIM0 = 0x000;
  private static final int STIM_END = 0x080;
  private static final int TER = 0xE00;
  private static final int TPR = 0xE40;
  private static final int TCR = 0xE80;
  private static final int TCR_ITMENA = 1 << 0;
  private static final int PORTS_PER_PRIVILEGE = 8;
  private static final int FIFO_READY = 1;

  private int enabledPorts;
  private int privilegedPorts;
  private int control;
  private IntConsumer output = value -> {};

  /** Sets who gets the bytes that are stored to enabled ports. */
  void setOutput(IntConsumer bytes) {
    output = bytes;
  }

  void powerOnReset() {
    enabledPorts = 0;
    privilegedPorts = 0;
    control = 0;
  }

  int load(int offset) {
    if (offset < STIM_END) {
      return FIFO_READY;
    }
    return switch (offset) {
      case TER -> enabledPorts;
      case TPR -> privilegedPorts;
      case TCR -> control;
      default -> 0;
    };
  }

  /** Stores to a register; without privilege only to ports that TPR leaves open. */
  void store(int offset, int value, int width, boolean privileged) {
    if (offset < STIM_END) {
      storePort((offset - STIM0) >> 2, value, width, privileged);
    } else if (privileged) {
      switch (offset) {
        case TER -> enabledPorts = value;
        case TPR -> privilegedPorts = value & 0xF;
        case TCR -> control = value & 0x007F_0F1F;
        default -> {}
      }
    }
  }

  private void storePort(int port, int value, int width, boolean privileged) {
    boolean open = privileged || ((privilegedPorts >>> (port / PORTS_PER_PRIVILEGE)) & 1) == 0;
    if (open && (control & TCR_ITMENA) != 0 && ((enabledPorts >>> port) & 1) != 0) {
      for (int lane = 0; lane < width; lane++) {
        output.accept((value >>> (8 * lane)) & 0xFF);
      }
    }
  }
}
