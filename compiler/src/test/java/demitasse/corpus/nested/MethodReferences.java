package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Calls static, bound, unbound and constructor method references. */
public final class MethodReferences extends CorpusProgram {
  public static CorpusProgram create() {
    return new MethodReferences();
  }

  static final class Account {
    private int balance;

    Account(int balance) {
      this.balance = balance;
    }

    int deposit(int amount) {
      balance += amount;
      return balance;
    }

    int twice() {
      return balance * 2;
    }
  }

  interface Maker {
    Account make(int balance);
  }

  interface OnAccount {
    int apply(Account account);
  }

  interface OnAccountWith {
    int apply(Account account, int amount);
  }

  private final Account[] accounts = make(Account::new);
  private final IntUnaryOperator bound = accounts[1]::deposit;
  private final IntUnaryOperator onThis = this::offset;
  private final IntUnaryOperator fixed = MethodReferences::negate;
  private final IntBinaryOperator library = Math::max;
  private final OnAccount unbound = Account::twice;
  private final OnAccountWith unboundWith = Account::deposit;
  private int offset = 9;

  private static Account[] make(Maker maker) {
    return new Account[] {maker.make(10), maker.make(200), maker.make(-30)};
  }

  private static int negate(int value) {
    return -value;
  }

  private int offset(int value) {
    offset += value;
    return offset;
  }

  @Override
  protected void run() {
    for (int i = 0; i < 6; i++) {
      Account account = accounts[i % 3];
      put(bound.applyAsInt(i));
      put(onThis.applyAsInt(i));
      put(fixed.applyAsInt(i * 3));
      put(library.applyAsInt(i * 5, 12));
      put(unbound.apply(account));
      put(unboundWith.apply(account, i));
    }
    for (Account account : accounts) {
      put(account.balance);
    }
  }
}
