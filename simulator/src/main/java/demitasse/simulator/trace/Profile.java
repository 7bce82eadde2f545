package demitasse.simulator.trace;

import demitasse.simulator.processor.ExceptionListener;
import demitasse.simulator.processor.InstructionListener;
import demitasse.simulator.processor.Processor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Counts instructions by the calls that led to them, for flame graphs.
 *
 * <p>Calls are followed by what they leave in LR; a jump to another function without that is taken
 * as a call in place of the one before. Handlers of exceptions begin stacks of their own, and so
 * does what runs without privilege.
 */
public final class Profile implements InstructionListener, ExceptionListener {
  private static final int LR = 14;

  /** A function, called from the functions above. */
  private static final class Node {
    private final Node parent;
    private final String function;
    private final TreeMap<String, Node> callees = new TreeMap<>();
    private long instructions;
    private int returnAddress;

    Node(Node parent, String function) {
      this.parent = parent;
      this.function = function;
    }

    Node callee(String name) {
      return callees.computeIfAbsent(name, key -> new Node(this, key));
    }

    void write(String callers, Consumer<String> lines) {
      String stack = callers.isEmpty() ? function : callers + ";" + function;
      if (instructions > 0) {
        lines.accept(stack + " " + instructions);
      }
      callees.values().forEach(callee -> callee.write(stack, lines));
    }
  }

  private final Processor processor;
  private final IntFunction<String> functions;
  private final Node kernel = new Node(null, "kernel");
  private final Node processes = new Node(null, "processes");
  private final Node handlers = new Node(null, "handlers");
  private final Deque<Node> interrupted = new ArrayDeque<>();
  private Node current = kernel;
  private int last;
  private boolean inProcess;

  /**
   * Profiles a processor.
   *
   * @param functions names the function, or other piece of code, that an address belongs to
   */
  public Profile(Processor processor, IntFunction<String> functions) {
    this.processor = processor;
    this.functions = functions;
  }

  @Override
  public void executing(int address) {
    String function = functions.apply(address);
    if (!function.equals(current.function)) {
      move(address, function);
    }
    current.instructions++;
    last = address;
  }

  private void move(int address, String function) {
    for (Node node = current; node.parent != null; node = node.parent) {
      if (node.returnAddress == address) {
        current = node.parent;
        break;
      }
    }
    if (function.equals(current.function)) {
      return;
    }
    int returnAddress = processor.register(LR) & ~1;
    boolean isCall = returnAddress == last + 2 || returnAddress == last + 4;
    if (isCall || current.parent == null) {
      current = current.callee(function);
      current.returnAddress = returnAddress;
    } else {
      int returnOfCaller = current.returnAddress;
      current = current.parent.callee(function);
      current.returnAddress = returnOfCaller;
    }
  }

  @Override
  public void entered(int exception, int returnAddress) {
    if (!inProcess) {
      interrupted.push(current);
    }
    inProcess = false;
    current = handlers;
  }

  @Override
  public void returned(int exception) {
    inProcess = !processor.isPrivileged();
    if (inProcess) {
      current = processes;
    } else {
      current = interrupted.isEmpty() ? kernel : interrupted.pop();
    }
  }

  /**
   * Gives each stack with its instructions: functions from the outermost, separated by semicolons.
   */
  public void write(Consumer<String> lines) {
    kernel.write("", lines);
    handlers.write("", lines);
    processes.write("", lines);
  }
}
