package demitasse.simulator.firmware;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The symbols of a program, by name and by address. */
public final class Symbols {
  /** Of a program without symbols. */
  public static final Symbols NONE = new Symbols(List.of());

  private final Map<String, Symbol> byName = new HashMap<>();
  private final NavigableMap<Long, Symbol> byAddress = new TreeMap<>();

  Symbols(Collection<Symbol> symbols) {
    for (Symbol symbol : symbols) {
      byName.putIfAbsent(symbol.name(), symbol);
      byAddress.merge(Integer.toUnsignedLong(symbol.address()), symbol, Symbols::better);
    }
  }

  /** Of two names of an address, functions and those with a size say more. */
  private static Symbol better(Symbol one, Symbol other) {
    return rank(other) > rank(one) ? other : one;
  }

  private static int rank(Symbol symbol) {
    return (symbol.isFunction() ? 2 : 0) + (symbol.size() > 0 ? 1 : 0);
  }

  /** All of them, by rising address; of those at one address the one that says most. */
  public Collection<Symbol> all() {
    return List.copyOf(byAddress.values());
  }

  /** The symbol with a name. */
  public Optional<Symbol> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The address of a symbol. */
  public int address(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("the program has no symbol " + name))
        .address();
  }

  /** The symbol that an address belongs to. */
  public Optional<Symbol> at(int address) {
    var entry = byAddress.floorEntry(Integer.toUnsignedLong(address));
    return Optional.ofNullable(entry)
        .map(Map.Entry::getValue)
        .filter(symbol -> symbol.contains(address));
  }

  /** An address for people: {@code main+0x12}, or the number if no symbol is there. */
  public String describe(int address) {
    return at(address)
        .map(symbol -> describe(symbol, address - symbol.address()))
        .orElseGet(() -> String.format(Locale.ROOT, "0x%08x", address));
  }

  private static String describe(Symbol symbol, int offset) {
    return offset == 0
        ? symbol.name()
        : String.format(Locale.ROOT, "%s+0x%x", symbol.name(), offset);
  }
}
