package demitasse.simulator.sam4l.chip;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.flash.FlashArray;
import demitasse.simulator.sam4l.flash.FlashController;
import demitasse.simulator.sam4l.flash.PicoCache;

/** What processor, DMA and debugger reach by address (Atmel 42023: Memories, Product mapping). */
final class Sam4lBus implements Bus {
  static final int RAM_BASE = 0x20000000;
  static final int RAM_SIZE = 64 * 1024;
  static final int CACHE_RAM_BASE = 0x21000000;
  static final int CACHE_RAM_SIZE = 4 * 1024;

  /** Knows about bytes of the RAM that a master other than the processor has changed. */
  @FunctionalInterface
  interface Listener {
    void changed(int address, int length);
  }

  private final ChipServices services;
  private final PeripheralMap peripherals;
  private final FlashArray array;
  private final FlashController flash;
  private final PicoCache cache;
  private final BusFaults faults;
  private final RamOverlays overlays = new RamOverlays();
  private final byte[] ram = new byte[RAM_SIZE];
  private final byte[] cacheRam = new byte[CACHE_RAM_SIZE];
  private Listener listener = (address, length) -> {};

  Sam4lBus(
      ChipServices services,
      PeripheralMap peripherals,
      FlashArray array,
      FlashController flash,
      PicoCache cache,
      BusFaults faults) {
    this.services = services;
    this.peripherals = peripherals;
    this.array = array;
    this.flash = flash;
    this.cache = cache;
    this.faults = faults;
  }

  /** The 64 KiB from 0x20000000. */
  byte[] ram() {
    return ram;
  }

  /** Lets DMA find the bytes from an address of the RAM on in an array. */
  void placeInRam(int address, byte[] array) {
    overlays.add(address, array);
  }

  /** Sets who wants to know about changes of the RAM. */
  void onRamChange(Listener eachChange) {
    listener = eachChange;
  }

  @Override
  public int load(int address, int width) {
    faults.check(address, width);
    return switch (address >>> 28) {
      case 0 -> loadFlash(address, width);
      case 2 -> loadRam(address, width);
      case 4 -> {
        checkPeripheral(address);
        yield peripherals.load(address, width);
      }
      default -> throw new BusError(address);
    };
  }

  @Override
  public void store(int address, int value, int width) {
    faults.check(address, width);
    switch (address >>> 28) {
      case 0 -> storeFlash(address, value, width);
      case 2 -> storeRam(address, value, width);
      case 4 -> {
        checkPeripheral(address);
        peripherals.store(address, value, width);
      }
      default -> throw new BusError(address);
    }
  }

  private static void checkPeripheral(int address) {
    if (address - PeripheralMap.BASE >= PeripheralMap.SIZE) {
      throw new BusError(address);
    }
  }

  private int loadFlash(int address, int width) {
    if (address < FlashArray.SIZE) {
      return Bytes.load(array.main(), address, width);
    }
    int special = address - FlashArray.USER_PAGE_ADDRESS;
    if (special >= 0 && special < FlashArray.SPECIAL_SIZE) {
      return Bytes.load(array.special(), special, width);
    }
    throw new BusError(address);
  }

  private void storeFlash(int address, int value, int width) {
    int special = address - FlashArray.USER_PAGE_ADDRESS;
    if (address < FlashArray.SIZE || (special >= 0 && special < FlashArray.PAGE)) {
      flash.writeBuffer(address, value, width);
    } else {
      throw new BusError(address);
    }
  }

  private int loadRam(int address, int width) {
    if (address - RAM_BASE < RAM_SIZE) {
      return overlays.load(address, width, ram, address - RAM_BASE);
    }
    return Bytes.load(cacheRam, cacheRamOffset(address), width);
  }

  private void storeRam(int address, int value, int width) {
    if (overlays.store(address, value, width)) {
      return;
    }
    if (address - RAM_BASE < RAM_SIZE) {
      Bytes.store(ram, address - RAM_BASE, value, width);
      listener.changed(address, width);
    } else {
      Bytes.store(cacheRam, cacheRamOffset(address), value, width);
    }
  }

  private int cacheRamOffset(int address) {
    int offset = address - CACHE_RAM_BASE;
    if (offset < 0 || offset >= CACHE_RAM_SIZE) {
      throw new BusError(address);
    }
    if (cache.isEnabled()) {
      services.report(
          "HRAMC1", Misuse.WRONG_ORDER, "the cache uses its RAM; switch PICOCACHE off before");
    }
    return offset;
  }
}
