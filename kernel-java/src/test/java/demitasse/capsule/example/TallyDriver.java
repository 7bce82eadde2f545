package demitasse.capsule.example;

import demitasse.abi.ErrorCode;
import demitasse.kernel.CommandReturn;
import demitasse.kernel.Grant;
import demitasse.kernel.GrantTable;
import demitasse.kernel.SyscallDriver;
import demitasse.kernel.Upcall;
import demitasse.machine.GrantState;

/** Counts for each process, and calls the process back at each hundred. */
public final class TallyDriver implements SyscallDriver {
  /** Lies in the process's own memory, and dies with the process. */
  @GrantState
  static final class State {
    int count;
  }

  final Grant<State> grant;
  private final Upcall hundred;

  public TallyDriver(GrantTable grants) {
    grant = grants.create(State::new, 1, 0, 0);
    hundred = grant.upcall(0);
  }

  @Override
  public CommandReturn command(int processId, int command, int argument0, int argument1) {
    if (command != 1) {
      return command == 0 ? CommandReturn.success() : CommandReturn.failure(ErrorCode.NOSUPPORT);
    }
    State state = grant.enter(processId);
    state.count++;
    if (state.count % 100 == 0) {
      hundred.schedule(processId, state.count, 0, 0);
    }
    return CommandReturn.success(state.count);
  }
}
