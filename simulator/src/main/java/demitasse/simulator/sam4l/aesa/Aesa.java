package demitasse.simulator.sam4l.aesa;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.CycleCounter;
import demitasse.simulator.sam4l.ReportingBlock;
import demitasse.simulator.time.Event;
import java.util.Arrays;

/**
 * The Advanced Encryption Standard Accelerator AESA (datasheet, chapter AESA).
 *
 * <p>Made with {@code new Aesa(services, clock, line)}; the clock is the generic clock of the core
 * (GCLK 4). DMA ends are {@link #transmitPort} (IDATA) and {@link #receivePort} (ODATA). A block
 * can wait in the input buffer and one in the output buffer while the core works on a third.
 */
public final class Aesa extends ReportingBlock {
  static final int CTRL = 0x00;
  static final int MODE = 0x04;
  static final int DATABUFPTR = 0x08;
  static final int SR = 0x0C;
  static final int IER = 0x10;
  static final int IDR = 0x14;
  static final int IMR = 0x18;
  static final int KEY0 = 0x20;
  static final int INITVECT0 = 0x40;
  static final int IDATA = 0x50;
  static final int ODATA = 0x60;
  static final int DRNGSEED = 0x70;
  static final int PARAMETER = 0xF8;
  static final int VERSION = 0xFC;

  static final int ODATARDY = 1;
  static final int IBUFRDY = 1 << 16;

  private static final int ENABLE = 1;
  private static final int DKEYGEN = 1 << 1;
  private static final int NEWMSG = 1 << 2;
  private static final int SWRST = 1 << 8;
  private static final int ENCRYPT = 1;
  private static final int DMA = 1 << 3;
  private static final int MODE_BITS = 0xF077F;
  private static final int MODE_RESET = 0xF0000;
  private static final int INTERRUPTS = ODATARDY | IBUFRDY;
  private static final int CFB = 2;
  private static final int LAST_OPMODE = 4;
  private static final int LAST_CFBS = 4;
  private static final int PARAMETER_VALUE = 0x112;
  private static final int VERSION_VALUE = 0x102;

  /** Cycles of a block beyond one for each round. */
  private static final int EXTRA_CYCLES = 2;

  private final CycleCounter counter;
  private final InterruptLine line;
  private final Event finished;
  private final Confidentiality core = new Confidentiality();
  private final DataBuffer input = new DataBuffer();
  private final DataBuffer output = new DataBuffer();
  private final Port receive = new Port(true);
  private final Port transmit = new Port(false);
  private final byte[] key = new byte[32];
  private final byte[] vector = new byte[Confidentiality.BLOCK];

  private boolean enabled;
  private int mode;
  private int interruptMask;
  private boolean newMessage;
  private boolean messageStarted;

  /** The key of which the core knows the end of the expansion, where a decryption begins. */
  private byte[] expandedKey = {};

  private boolean inputFull;
  private boolean outputFull;
  private boolean working;
  private long finishedAt;
  private byte[] result;

  public Aesa(ChipServices services, ClockSource clock, InterruptLine line) {
    super("AESA", services);
    this.line = line;
    counter = new CycleCounter(services.timeline(), clock);
    counter.setListener(this::plan);
    finished = services.timeline().event("AESA block", this::blockFinished);
  }

  /** Where a DMA channel fetches ODATA. */
  public DmaPort receivePort() {
    return receive;
  }

  /** Where a DMA channel puts IDATA. */
  public DmaPort transmitPort() {
    return transmit;
  }

  private final class Port extends DmaPort {
    private final boolean receives;

    Port(boolean receives) {
      this.receives = receives;
    }

    @Override
    public boolean isReady() {
      return enabled && (mode & DMA) != 0 && (receives ? outputFull : !inputFull);
    }

    @Override
    public int read() {
      return takeOutput();
    }

    @Override
    public void write(int value) {
      putInput(value);
    }
  }

  @Override
  public void reset() {
    enabled = false;
    mode = MODE_RESET;
    interruptMask = 0;
    newMessage = false;
    messageStarted = false;
    expandedKey = new byte[0];
    inputFull = false;
    outputFull = false;
    working = false;
    result = null;
    finished.cancel();
    input.reset();
    output.reset();
    Arrays.fill(key, (byte) 0);
    Arrays.fill(vector, (byte) 0);
    update();
  }

  @Override
  public int load(int offset) {
    if (isIn(offset, KEY0, key) || isIn(offset, INITVECT0, vector)) {
      return readOfWriteOnly("a register of KEY or INITVECT");
    }
    return switch (offset) {
      case CTRL -> (enabled ? ENABLE : 0) | (newMessage ? NEWMSG : 0);
      case MODE -> mode;
      case DATABUFPTR -> input.pointer() | (output.pointer() << 4);
      case SR -> status();
      case IER -> readOfWriteOnly("IER");
      case IDR -> readOfWriteOnly("IDR");
      case IMR -> interruptMask;
      case IDATA -> readOfWriteOnly("IDATA");
      case ODATA -> takeOutput();
      case DRNGSEED -> readOfWriteOnly("DRNGSEED");
      case PARAMETER -> PARAMETER_VALUE;
      case VERSION -> VERSION_VALUE;
      default -> noRegister(offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    if (isIn(offset, KEY0, key)) {
      writeKey(offset, value);
      return;
    }
    if (isIn(offset, INITVECT0, vector)) {
      DataBuffer.put(vector, (offset - INITVECT0) / 4, value);
      return;
    }
    switch (offset) {
      case CTRL -> control(value);
      case MODE -> writeMode(value);
      case DATABUFPTR -> {
        checkReserved("DATABUFPTR", value, 0x33);
        input.setPointer(value & 3);
        output.setPointer((value >>> 4) & 3);
      }
      case IER -> {
        checkReserved("IER", value, INTERRUPTS);
        interruptMask |= value & INTERRUPTS;
      }
      case IDR -> interruptMask &= ~value;
      case IDATA -> putInput(value);
      case DRNGSEED -> {
        // The countermeasures that it seeds cannot be seen from outside.
      }
      case SR, IMR, ODATA, PARAMETER, VERSION -> writeOfReadOnly("the register");
      default -> noRegister(offset);
    }
    update();
  }

  private static boolean isIn(int offset, int first, byte[] registers) {
    return offset >= first && offset < first + registers.length;
  }

  private int status() {
    return (outputFull ? ODATARDY : 0) | (inputFull ? 0 : IBUFRDY);
  }

  private void control(int value) {
    checkReserved("CTRL", value, ENABLE | DKEYGEN | NEWMSG | SWRST);
    if ((value & SWRST) != 0) {
      reset();
      return;
    }
    enabled = (value & ENABLE) != 0;
    newMessage |= (value & NEWMSG) != 0;
    if ((value & DKEYGEN) != 0) {
      reportIfDisabled("CTRL.DKEYGEN was set");
      expandedKey = enabled ? usedKey() : expandedKey;
    }
  }

  private void writeMode(int value) {
    checkReserved("MODE", value, MODE_BITS);
    if (((value >>> 1) & 3) == 3
        || ((value >>> 4) & 7) > LAST_OPMODE
        || ((value >>> 8) & 7) > LAST_CFBS) {
      report(Misuse.RESERVED, "MODE has a reserved KEYSIZE, OPMODE or CFBS");
    }
    reportIfWorking("MODE");
    mode = value & MODE_BITS;
  }

  private void writeKey(int offset, int value) {
    reportIfWorking("KEY");
    DataBuffer.put(key, (offset - KEY0) / 4, value);
  }

  private void reportIfWorking(String register) {
    if (working) {
      report(Misuse.BUSY, register + " was written while a block is in work: wait for ODATARDY");
    }
  }

  private void reportIfDisabled(String what) {
    if (!enabled) {
      report(Misuse.WRONG_ORDER, what + " while CTRL.ENABLE is 0; nothing happens");
    }
  }

  private void putInput(int value) {
    reportIfDisabled("IDATA was written");
    if (!enabled) {
      return;
    }
    if (inputFull) {
      report(Misuse.DATA_LOST, "IDATA was written while SR.IBUFRDY is 0; the word is lost");
      return;
    }
    inputFull = input.write(value, words());
    startBlock();
    update();
  }

  private int takeOutput() {
    if (!outputFull) {
      report(Misuse.WRONG_ORDER, "ODATA was read while SR.ODATARDY is 0; it has no new data");
    }
    int value = output.read();
    if (output.step(words())) {
      outputFull = false;
      deliver();
    }
    update();
    return value;
  }

  private int operation() {
    return (mode >>> 4) & 7;
  }

  /** The bytes of a block that count: fewer than all in CFB with short segments. */
  private int blockBytes() {
    return operation() == CFB ? Confidentiality.BLOCK >> ((mode >>> 8) & 7) : Confidentiality.BLOCK;
  }

  private int words() {
    return (blockBytes() + 3) / 4;
  }

  private int keyBytes() {
    return 16 + 8 * Math.min(2, (mode >>> 1) & 3);
  }

  private byte[] usedKey() {
    return Arrays.copyOf(key, keyBytes());
  }

  private void startBlock() {
    if (!inputFull || working || result != null) {
      return;
    }
    if (newMessage) {
      core.start(vector);
      newMessage = false;
      messageStarted = true;
    } else if (operation() != 0 && !messageStarted) {
      messageStarted = true;
      report(
          Misuse.WRONG_ORDER,
          "a block came before CTRL.NEWMSG: the initialization vector is not used");
    }
    result = compute();
    inputFull = false;
    working = true;
    finishedAt = counter.cycles() + keyBytes() / 4 + 6 + EXTRA_CYCLES;
    plan();
  }

  private byte[] compute() {
    boolean encrypt = (mode & ENCRYPT) != 0;
    byte[] used = usedKey();
    if (!encrypt && operation() <= 1 && !Arrays.equals(used, expandedKey)) {
      report(
          Misuse.WRONG_ORDER,
          "a block is decrypted before its key is expanded: set CTRL.DKEYGEN after the key;"
              + " what comes out is not the plaintext");
      used[0] ^= 1;
    } else {
      expandedKey = used;
    }
    return core.process(operation(), encrypt, used, input.bytes(), blockBytes());
  }

  private void plan() {
    if (working) {
      finished.scheduleAt(counter.timeOf(finishedAt));
    }
  }

  private void blockFinished() {
    working = false;
    deliver();
    update();
  }

  /** Moves the core's result on as soon as the output buffer is free, and starts the next block. */
  private void deliver() {
    if (result != null && !working && !outputFull) {
      output.fill(result);
      outputFull = true;
      result = null;
      startBlock();
    }
  }

  private void update() {
    line.set((status() & interruptMask) != 0);
    if (transmit.isReady()) {
      transmit.changed();
    }
    if (receive.isReady()) {
      receive.changed();
    }
  }
}
