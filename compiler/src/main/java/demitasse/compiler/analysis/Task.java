package demitasse.compiler.analysis;

import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.TryCatchBlock;

/**
 * One instruction, phi or exception handler of one method instance, to be evaluated when what it
 * reads changes. Exactly one of the three is set.
 */
final class Task {
  final MethodInstance instance;
  final Instruction instruction;
  final Phi phi;
  final TryCatchBlock handler;
  boolean queued;

  Task(MethodInstance instance, Instruction instruction, Phi phi, TryCatchBlock handler) {
    this.instance = instance;
    this.instruction = instruction;
    this.phi = phi;
    this.handler = handler;
  }
}
