package demitasse.bench;

/** Two UARTs whose interrupt side fills a ring buffer and whose service side feeds a client. */
public final class UartBench extends BenchKernel {
  private static final int ROUNDS = 8;

  private final Uart console = new Uart(32);
  private final Uart sensor = new Uart(24);
  private final LineClient lines = new LineClient();
  private final TallyClient tally = new TallyClient();
  private final byte[] input = new byte[128];

  private UartBench() {}

  public static BenchKernel create() {
    return new UartBench();
  }

  @Override
  protected void prepare() {
    int random = 12345;
    for (int i = 0; i < input.length; i++) {
      random = random * 1103515245 + 12345;
      int value = (random >>> 16) & 0x7F;
      input[i] = (byte) (value < 12 ? '\n' : value);
    }
    console.reset(lines);
    sensor.reset(tally);
    lines.reset();
    tally.reset();
  }

  @Override
  protected int run() {
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < input.length; i++) {
        console.byteArrived(input[i]);
        sensor.byteArrived(input[i]);
        if ((i & 15) == 15) {
          console.service();
        }
        if ((i & 31) == 31) {
          sensor.service();
        }
      }
    }
    return lines.checksum() * 31 + tally.checksum();
  }

  /** Who is told what a UART received. */
  interface ReceiveClient {
    void received(byte value);

    void overrun(int lostBytes);
  }

  /** A queue of bytes in a fixed array. */
  static final class RingBuffer {
    private final byte[] bytes;
    private int head;
    private int tail;
    private int count;

    RingBuffer(int capacity) {
      bytes = new byte[capacity];
    }

    void clear() {
      head = 0;
      tail = 0;
      count = 0;
    }

    boolean isEmpty() {
      return count == 0;
    }

    boolean put(byte value) {
      if (count == bytes.length) {
        return false;
      }
      bytes[tail] = value;
      tail = following(tail);
      count++;
      return true;
    }

    byte take() {
      byte value = bytes[head];
      head = following(head);
      count--;
      return value;
    }

    private int following(int index) {
      int next = index + 1;
      return next == bytes.length ? 0 : next;
    }
  }

  /** One serial port: bytes arrive, and are handed on when the port is serviced. */
  static final class Uart {
    private final RingBuffer received;
    private ReceiveClient client;
    private int lostBytes;

    Uart(int capacity) {
      received = new RingBuffer(capacity);
    }

    void reset(ReceiveClient newClient) {
      received.clear();
      client = newClient;
      lostBytes = 0;
    }

    void byteArrived(byte value) {
      if (!received.put(value)) {
        lostBytes++;
      }
    }

    void service() {
      ReceiveClient receiver = client;
      if (receiver == null) {
        return;
      }
      while (!received.isEmpty()) {
        receiver.received(received.take());
      }
      if (lostBytes != 0) {
        receiver.overrun(lostBytes);
        lostBytes = 0;
      }
    }
  }

  /** Collects lines and folds each whole one into a checksum. */
  static final class LineClient implements ReceiveClient {
    private final byte[] line = new byte[40];
    private int length;
    private int checksum;

    void reset() {
      length = 0;
      checksum = 0;
    }

    int checksum() {
      return checksum;
    }

    @Override
    public void received(byte value) {
      if (value == '\n') {
        endLine();
      } else if (length < line.length) {
        line[length] = value;
        length++;
      }
    }

    @Override
    public void overrun(int lostBytes) {
      checksum ^= lostBytes << 24;
    }

    private void endLine() {
      for (int i = 0; i < length; i++) {
        checksum = checksum * 31 + line[i];
      }
      length = 0;
    }
  }

  /** Counts bytes by their upper half. */
  static final class TallyClient implements ReceiveClient {
    private final int[] counts = new int[16];
    private int lost;

    void reset() {
      for (int i = 0; i < counts.length; i++) {
        counts[i] = 0;
      }
      lost = 0;
    }

    int checksum() {
      int checksum = lost;
      for (int i = 0; i < counts.length; i++) {
        checksum = checksum * 17 + counts[i];
      }
      return checksum;
    }

    @Override
    public void received(byte value) {
      counts[(value & 0xFF) >>> 4]++;
    }

    @Override
    public void overrun(int lostBytes) {
      lost += lostBytes;
    }
  }
}
