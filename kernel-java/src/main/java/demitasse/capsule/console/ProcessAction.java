package demitasse.capsule.console;

import demitasse.kernel.Process;
import demitasse.kernel.ProcessControl;
import demitasse.kernel.ProcessNames;

/** A command that does something to all processes of a name, and says so for each. */
final class ProcessAction implements Page {
  /** What is done. */
  enum Verb {
    START("start", " resumed.\r\n"),
    STOP("stop", " stopped\r\n"),
    FAULT("fault", " now faulted\r\n"),
    TERMINATE("terminate", " terminated\r\n"),
    /** Says nothing, as in Tock. */
    BOOT("boot", ""),
    REMOVE("remove", " removed\r\n");

    final String command;
    final String done;

    Verb(String command, String done) {
      this.command = command;
      this.done = done;
    }
  }

  private final ProcessControl control;
  private final CommandLine command;
  private Verb verb;
  private int slot;

  ProcessAction(ProcessControl control, CommandLine command) {
    this.control = control;
    this.command = command;
  }

  /** Starts with the processes that the command names. */
  void start(Verb verb) {
    this.verb = verb;
    slot = 0;
  }

  @Override
  public boolean printPiece(OutputBuffer output) {
    if (slot == control.slotCount()) {
      return false;
    }
    Process process = control.inSlot(slot);
    slot++;
    int start = command.argumentStart();
    int length = command.argumentLength();
    if (process != null && ProcessNames.isNamed(process, command.bytes(), start, length)) {
      act(process);
      if (!verb.done.isEmpty()) {
        output.print("Process ");
        output.print(command.bytes(), start, length);
        output.print(verb.done);
      }
    }
    return true;
  }

  private void act(Process process) {
    switch (verb) {
      case START:
        control.resume(process);
        break;
      case STOP:
        control.stop(process);
        break;
      case FAULT:
        control.fault(process);
        break;
      case TERMINATE:
        control.terminate(process);
        break;
      case BOOT:
        control.boot(process);
        break;
      default:
        control.remove(process);
        break;
    }
  }
}
