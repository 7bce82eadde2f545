package demitasse.kernel;

import demitasse.abi.ErrorCode;
import demitasse.machine.GrantState;
import java.util.ArrayList;
import java.util.List;

/** A driver that does what a test says: it has upcalls, buffers, a state, and a list of calls. */
final class ScriptedDriver implements SyscallDriver {
  static final int UPCALLS = 3;
  static final int READ_ONLY = 2;
  static final int READ_WRITE = 2;

  /** What the driver keeps for each process. */
  @GrantState
  static final class State {
    long ticks = 7;
    int count;
  }

  /** What the driver answers to a command. */
  interface Behaviour {
    CommandReturn answer(int processId, int command, int argument0, int argument1);
  }

  record Call(int processId, int command, int argument0, int argument1) {}

  record Allowed(int processId, int number, int address, int length) {}

  final Grant<State> grant;
  final Upcall[] upcalls = new Upcall[UPCALLS];
  final ReadOnlyBuffer[] readOnly = new ReadOnlyBuffer[READ_ONLY];
  final ReadWriteBuffer[] readWrite = new ReadWriteBuffer[READ_WRITE];
  final List<Call> calls = new ArrayList<>();
  final List<Allowed> allowed = new ArrayList<>();
  Behaviour behaviour = (processId, command, argument0, argument1) -> CommandReturn.success();
  ErrorCode refusal;
  RuntimeException failure;

  ScriptedDriver(GrantTable grants) {
    grant = grants.create(State::new, UPCALLS, READ_ONLY, READ_WRITE);
    for (int number = 0; number < UPCALLS; number++) {
      upcalls[number] = grant.upcall(number);
    }
    for (int number = 0; number < READ_ONLY; number++) {
      readOnly[number] = grant.readOnly(number);
      readWrite[number] = grant.readWrite(number);
    }
  }

  @Override
  public CommandReturn command(int processId, int command, int argument0, int argument1) {
    calls.add(new Call(processId, command, argument0, argument1));
    throwFailure();
    return behaviour.answer(processId, command, argument0, argument1);
  }

  @Override
  public ErrorCode allowing(int processId, int number, int address, int length) {
    allowed.add(new Allowed(processId, number, address, length));
    throwFailure();
    return refusal;
  }

  void throwFailure() {
    if (failure != null) {
      failure.fillInStackTrace();
      throw failure;
    }
  }
}
