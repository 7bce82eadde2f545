package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.TryCatchBlock;

/**
 * The protected regions of a method: blocks with the same list of handlers form one.
 *
 * <p>A method has one try frame. It is linked on the way into a region and unlinked on the way out;
 * from one region to the next only the region's number changes.
 */
final class TryRegions {
  static final int NONE = 0;

  private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();
  private final Map<Integer, List<TryCatchBlock>> handlers = new LinkedHashMap<>();

  TryRegions(MethodFacts facts) {
    for (BasicBlock block : facts.program().getBasicBlocks()) {
      if (facts.isReachable(block) && !block.getTryCatchBlocks().isEmpty()) {
        int number = numbers.computeIfAbsent(key(block), absent -> numbers.size() + 1);
        handlers.putIfAbsent(number, block.getTryCatchBlocks());
      }
    }
  }

  private static List<String> key(BasicBlock block) {
    List<String> key = new ArrayList<>();
    for (TryCatchBlock handler : block.getTryCatchBlocks()) {
      key.add(handler.getHandler().getIndex() + ":" + handler.getExceptionType());
    }
    return key;
  }

  boolean isEmpty() {
    return handlers.isEmpty();
  }

  /** Whether the regions must be told apart at run time. */
  boolean areSeveral() {
    return handlers.size() > 1;
  }

  int regionOf(BasicBlock block) {
    return block.getTryCatchBlocks().isEmpty() ? NONE : numbers.get(key(block));
  }

  Map<Integer, List<TryCatchBlock>> handlers() {
    return handlers;
  }
}
