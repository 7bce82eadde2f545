package demitasse.simulator.sam4l.chip;

import demitasse.simulator.bus.BusError;
import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.clock.Mask;
import java.util.ArrayList;
import java.util.List;

/**
 * Which peripheral answers at which address from 0x40000000 to 0x400FFFFF, if its clock runs.
 *
 * <p>Registers of a peripheral whose clock the power manager masks read 0 and cannot be written.
 */
final class PeripheralMap {
  static final int BASE = 0x40000000;
  static final int SIZE = 0x00100000;
  private static final int SLOT_SHIFT = 10;

  private final ChipServices services;
  private final ClockTree clocks;
  private final Slot[] slots = new Slot[SIZE >>> SLOT_SHIFT];
  private final List<RegisterBlock> blocks = new ArrayList<>();

  private record Slot(int base, int size, RegisterBlock block, ClockGate gate) {}

  PeripheralMap(ChipServices services, ClockTree clocks) {
    this.services = services;
    this.clocks = clocks;
  }

  /** Puts a peripheral whose clock always runs at an address. */
  <B extends RegisterBlock> B add(int base, int size, B block) {
    return add(base, size, block, null);
  }

  /** Puts a peripheral at an address, behind a bit of a mask. */
  <B extends RegisterBlock> B add(int base, int size, B block, Mask mask, int bit) {
    return add(base, size, block, new ClockGate(mask, bit));
  }

  private <B extends RegisterBlock> B add(int base, int size, B block, ClockGate gate) {
    Slot slot = new Slot(base, size, block, gate);
    for (int at = base; at < base + size; at += 1 << SLOT_SHIFT) {
      slots[(at - BASE) >>> SLOT_SHIFT] = slot;
    }
    blocks.add(block);
    return block;
  }

  /** All peripherals, in the order in which they were added. */
  List<RegisterBlock> blocks() {
    return blocks;
  }

  int load(int address, int width) {
    Slot slot = slot(address);
    return isClocked(slot, address) ? slot.block.load(address - slot.base, width) : 0;
  }

  void store(int address, int value, int width) {
    Slot slot = slot(address);
    if (isClocked(slot, address)) {
      slot.block.store(address - slot.base, value, width);
    }
  }

  private Slot slot(int address) {
    Slot slot = slots[(address - BASE) >>> SLOT_SHIFT];
    if (slot == null || address - slot.base >= slot.size) {
      services.report(
          "HMATRIX", Misuse.NO_REGISTER, "no peripheral is at 0x%08x".formatted(address));
      throw new BusError(address);
    }
    return slot;
  }

  private boolean isClocked(Slot slot, int address) {
    ClockGate gate = slot.gate;
    if (gate == null || clocks.isEnabled(gate.mask(), gate.bit())) {
      return true;
    }
    services.report(
        slot.block.name(),
        Misuse.CLOCK_MASKED,
        "0x%08x was accessed while %s is 0".formatted(address, gate));
    return false;
  }
}
