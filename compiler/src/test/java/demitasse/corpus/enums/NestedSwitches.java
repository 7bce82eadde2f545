package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Nests switches on two enums and an int, with breaks out of loops. */
public final class NestedSwitches extends CorpusProgram {
  public static CorpusProgram create() {
    return new NestedSwitches();
  }

  enum Suit {
    CLUBS,
    HEARTS,
    SPADES
  }

  enum Rank {
    TWO,
    JACK,
    ACE
  }

  private static final Suit[] SUITS = Suit.values();
  private static final Rank[] RANKS = Rank.values();
  private Suit trump = Suit.HEARTS;

  @Override
  protected void run() {
    for (Suit suit : SUITS) {
      for (Rank rank : RANKS) {
        for (int bonus = 0; bonus < 3; bonus++) {
          put(score(suit, rank, bonus));
        }
      }
      trump = suit;
    }
    put(firstAbove(20));
  }

  private int score(Suit suit, Rank rank, int bonus) {
    int base =
        switch (rank) {
          case TWO -> 2;
          case JACK -> suit == trump ? 20 : 11;
          case ACE ->
              switch (suit) {
                case CLUBS -> 14;
                case HEARTS, SPADES -> 15;
              };
        };
    switch (suit) {
      case SPADES:
        switch (bonus) {
          case 0:
            break;
          case 2:
            return base * 10;
          default:
            base++;
        }
        break;
      default:
        base -= bonus;
    }
    return suit == trump ? base + 100 : base;
  }

  private int firstAbove(int limit) {
    int visited = 0;
    search:
    for (Suit suit : SUITS) {
      for (Rank rank : RANKS) {
        visited++;
        switch (rank) {
          case TWO:
            continue;
          case JACK:
            if (score(suit, rank, 0) > limit) {
              break search;
            }
            break;
          default:
            continue search;
        }
      }
    }
    return visited;
  }
}
