package demitasse.compiler.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;

/**
 * The places of methods in the types' tables: two selectors share one where no class has both.
 *
 * <p>This is graph colouring, greedy, in the order in which the calls were found.
 */
final class Slots {
  private final Map<MethodDescriptor, Map<String, MethodReference>> dispatched;
  private final Map<MethodDescriptor, Integer> slots = new LinkedHashMap<>();

  Slots(Map<MethodDescriptor, Map<String, MethodReference>> dispatched) {
    this.dispatched = dispatched;
    for (MethodDescriptor selector : dispatched.keySet()) {
      slots.put(selector, firstFree(selector));
    }
  }

  private int firstFree(MethodDescriptor selector) {
    Set<Integer> taken = new LinkedHashSet<>();
    for (Map.Entry<MethodDescriptor, Integer> other : slots.entrySet()) {
      Set<String> shared = new LinkedHashSet<>(dispatched.get(other.getKey()).keySet());
      shared.retainAll(dispatched.get(selector).keySet());
      if (!shared.isEmpty()) {
        taken.add(other.getValue());
      }
    }
    int slot = 0;
    while (taken.contains(slot)) {
      slot++;
    }
    return slot;
  }

  /** The selector's slot; 0 while it is not known yet. */
  int slot(MethodDescriptor selector) {
    return slots.getOrDefault(selector, 0);
  }

  /** The table of a class: the methods by slot, null where it has none. */
  List<MethodReference> table(String className) {
    List<MethodReference> table = new ArrayList<>();
    slots.forEach(
        (selector, slot) -> {
          MethodReference target = dispatched.get(selector).get(className);
          if (target != null) {
            while (table.size() <= slot) {
              table.add(null);
            }
            table.set(slot, target);
          }
        });
    return table;
  }
}
