package demitasse.bench;

/** A receiver of framed packets, its states being objects that say what comes next. */
public final class StateBench extends BenchKernel {
  private static final int ROUNDS = 12;

  private final byte[] input = new byte[256];
  private final Receiver receiver = new Receiver();

  private StateBench() {}

  public static BenchKernel create() {
    return new StateBench();
  }

  @Override
  protected void prepare() {
    int random = 5;
    int position = 0;
    while (position + 24 < input.length) {
      random = random * 1103515245 + 12345;
      int length = 1 + ((random >>> 16) & 15);
      position = put(position, Receiver.START);
      position = put(position, length);
      int sum = length;
      for (int i = 0; i < length; i++) {
        int value = ((random >>> i) & 0x3F) + 0x60;
        sum += value;
        if (value == Receiver.ESCAPE) {
          position = put(position, Receiver.ESCAPE);
          value ^= 0x20;
        }
        position = put(position, value);
        if (position + 4 >= input.length) {
          break;
        }
      }
      position = put(position, (random & 0x700) == 0 ? sum + 1 : sum);
    }
    while (position < input.length) {
      position = put(position, 0);
    }
    receiver.reset();
  }

  @Override
  protected int run() {
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < input.length; i++) {
        receiver.accept(input[i]);
        if ((i & 63) == 63) {
          receiver.timeout();
        }
      }
    }
    return receiver.checksum;
  }

  private int put(int position, int value) {
    input[position] = (byte) value;
    return position + 1;
  }

  /** What the receiver waits for. */
  interface State {
    /** Takes one byte and returns the state after it. */
    State accept(Receiver receiver, byte value);

    /** Nothing came for a while; returns the state after that. */
    State timeout(Receiver receiver);
  }

  /** Takes packets apart: start, length, payload with escapes, sum. */
  static final class Receiver {
    static final int START = 0x7E;
    static final int ESCAPE = 0x7D;
    static final int LONGEST = 16;

    private final State idle = new Idle();
    private final State lengthWanted = new LengthWanted();
    private final State payloadWanted = new PayloadWanted();
    private final State escaped = new Escaped();
    private final State sumWanted = new SumWanted();
    private final byte[] payload = new byte[LONGEST];
    private State state = idle;
    private int expected;
    private int received;
    private int sum;
    private int errors;
    private int checksum;

    void reset() {
      state = idle;
      errors = 0;
      checksum = 0;
    }

    void accept(byte value) {
      state = state.accept(this, value);
    }

    void timeout() {
      state = state.timeout(this);
    }

    private State fail() {
      errors++;
      return idle;
    }

    private State store(int value) {
      payload[received] = (byte) value;
      received++;
      sum += value;
      return received == expected ? sumWanted : payloadWanted;
    }

    private State finish(byte value) {
      if (value != (byte) sum) {
        return fail();
      }
      for (int i = 0; i < expected; i++) {
        checksum = checksum * 31 + (payload[i] & 0xFF);
      }
      checksum ^= errors;
      return idle;
    }
  }

  /** Between packets. */
  static final class Idle implements State {
    @Override
    public State accept(Receiver receiver, byte value) {
      return value == Receiver.START ? receiver.lengthWanted : this;
    }

    @Override
    public State timeout(Receiver receiver) {
      return this;
    }
  }

  /** After the start of a packet. */
  static final class LengthWanted implements State {
    @Override
    public State accept(Receiver receiver, byte value) {
      int length = value & 0xFF;
      if (length == 0 || length > Receiver.LONGEST) {
        return receiver.fail();
      }
      receiver.expected = length;
      receiver.received = 0;
      receiver.sum = length;
      return receiver.payloadWanted;
    }

    @Override
    public State timeout(Receiver receiver) {
      return receiver.fail();
    }
  }

  /** Inside a packet. */
  static final class PayloadWanted implements State {
    @Override
    public State accept(Receiver receiver, byte value) {
      if (value == Receiver.ESCAPE) {
        return receiver.escaped;
      }
      if (value == Receiver.START) {
        return receiver.fail();
      }
      return receiver.store(value);
    }

    @Override
    public State timeout(Receiver receiver) {
      return receiver.fail();
    }
  }

  /** After an escape inside a packet. */
  static final class Escaped implements State {
    @Override
    public State accept(Receiver receiver, byte value) {
      return receiver.store(value ^ 0x20);
    }

    @Override
    public State timeout(Receiver receiver) {
      return receiver.fail();
    }
  }

  /** Behind the payload. */
  static final class SumWanted implements State {
    @Override
    public State accept(Receiver receiver, byte value) {
      return receiver.finish(value);
    }

    @Override
    public State timeout(Receiver receiver) {
      return receiver.errors < 100 ? receiver.fail() : this;
    }
  }
}
