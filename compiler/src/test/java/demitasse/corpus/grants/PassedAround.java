package demitasse.corpus.grants;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Grant;
import demitasse.corpus.trusted.ProcessMemory;
import demitasse.machine.GrantState;

/** State as parameter, in loops, behind generic methods, compared and chosen between. */
public final class PassedAround extends CorpusProgram {
  @GrantState
  static final class Account {
    private int balance;

    void move(int amount, Account to) {
      balance -= amount;
      to.balance += amount;
    }

    boolean isRicherThan(Account other) {
      return balance > other.balance;
    }
  }

  /** What a visitor of each process's state does. */
  interface Visitor<T> {
    int visit(T state, int process);
  }

  private final ProcessMemory[] processes = {
    new ProcessMemory(0, 32),
    new ProcessMemory(1, 32),
    new ProcessMemory(2, 32),
    new ProcessMemory(3, 4)
  };
  private final Grant<Account> accounts = new Grant<>(Account::new, 4);
  private final Visitor<Account> paying = (account, process) -> account.balance += process * 10;
  private final Visitor<Object> counting = (object, process) -> object == null ? 0 : process;

  public static CorpusProgram create() {
    return new PassedAround();
  }

  private <T> int visitAll(Grant<T> grant, Visitor<? super T> visitor) {
    int sum = 0;
    for (ProcessMemory process : processes) {
      T state = grant.enter(process);
      if (state != null) {
        sum += visitor.visit(state, process.index() + 1);
      }
    }
    return sum;
  }

  private static int balanceOf(Account account) {
    return account == null ? -1 : account.balance;
  }

  @Override
  protected void run() {
    put(visitAll(accounts, paying));
    put(visitAll(accounts, counting));
    for (int i = 0; i < 9; i++) {
      Account from = accounts.enter(processes[i % 4]);
      Account to = accounts.enter(processes[(i + i / 3) % 3]);
      put(from == to);
      if (from != null) {
        from.move(i, to);
        Account richer = from.isRicherThan(to) ? from : to;
        richer.balance--;
        put(balanceOf(richer));
      }
      put(balanceOf(from));
      put(balanceOf(to));
    }
    Account last = null;
    for (ProcessMemory process : processes) {
      Account account = accounts.enter(process);
      last = account == null ? last : account;
    }
    put(balanceOf(last));
    put(visitAll(accounts, paying));
  }
}
