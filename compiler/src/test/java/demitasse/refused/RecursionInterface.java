package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has two objects that call each other through an interface. */
public final class RecursionInterface {
  interface Player {
    int hit(int strength);
  }

  static final class Ping implements Player {
    private Player other;

    @Override
    public int hit(int strength) {
      return strength == 0 ? 0 : other.hit(strength - 1);
    }
  }

  static final class Pong implements Player {
    private Player other;

    @Override
    public int hit(int strength) {
      return strength == 0 ? 1 : other.hit(strength / 2);
    }
  }

  private final Ping ping = new Ping();
  private int winner;

  private RecursionInterface() {
    Pong pong = new Pong();
    ping.other = pong;
    pong.other = ping;
  }

  public static RecursionInterface create() {
    return new RecursionInterface();
  }

  @EntryPoint("main")
  void main() {
    winner = ping.hit(9);
  }
}
