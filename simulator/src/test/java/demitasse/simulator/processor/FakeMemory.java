package demitasse.simulator.processor;

import java.util.HashMap;
import java.util.Map;

/** Words that the exception model loads and stores, and addresses at which it faults. */
final class FakeMemory implements MemoryPath {
  private final Map<Integer, Integer> words = new HashMap<>();
  private final Map<Integer, Fault> faults = new HashMap<>();
  private final MemoryProtectionUnit protection;
  int exclusivesCleared;
  boolean lastPrivileged;

  FakeMemory(MemoryProtectionUnit protection) {
    this.protection = protection;
  }

  /** Lets accesses to the word at an address fault. */
  void faultAt(int address, Fault fault) {
    faults.put(address, fault);
  }

  void noFaultAt(int address) {
    faults.remove(address);
  }

  int word(int address) {
    return words.getOrDefault(address, 0);
  }

  void set(int address, int value) {
    words.put(address, value);
  }

  @Override
  public int loadWord(int address, boolean privileged) {
    check(address, privileged, 1);
    return word(address);
  }

  @Override
  public void storeWord(int address, int value, boolean privileged) {
    check(address, privileged, 2);
    set(address, value);
  }

  @Override
  public int loadVector(int address) {
    refuse(address);
    return word(address);
  }

  @Override
  public void clearExclusive() {
    exclusivesCleared++;
  }

  private void check(int address, boolean privileged, int needed) {
    lastPrivileged = privileged;
    if ((protection.permissions(address) & (privileged ? needed : needed << 2)) == 0) {
      throw FaultException.at(Fault.DACCVIOL, address);
    }
    refuse(address);
  }

  private void refuse(int address) {
    Fault fault = faults.get(address);
    if (fault != null) {
      throw FaultException.at(fault, address);
    }
  }
}
