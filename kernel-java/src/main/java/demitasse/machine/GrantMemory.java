package demitasse.machine;

import java.util.function.Supplier;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Memory of processes in which objects of {@link GrantState} classes live.
 *
 * <p>On the board such an object lies at its address: the factory's one {@code new} takes the
 * memory that {@link #construct} supplies, and {@link #at} is the address as a reference. On the
 * JVM the object is remembered by its address. Callers must be in a package trusted with the
 * machine, keep the type that they made at each address, and never hand out an object longer than
 * its process lives.
 */
public final class GrantMemory {
  private GrantMemory() {}

  /**
   * Makes an object at {@code address}, which is a multiple of 8 with {@link #sizeOf} bytes of
   * memory behind it that nothing else uses.
   *
   * @param factory makes one object of one class, each time the same: {@code State::new}
   */
  public static <T> T construct(Supplier<T> factory, @Unsigned int address) {
    supply(address);
    T made = factory.get();
    register(address, made);
    return made;
  }

  /** The memory that the next {@code new} takes. */
  @Intrinsic("demitasse_grant_supply")
  private static void supply(@Unsigned int address) {
    LiveGrants.checkPlace(address);
  }

  @Intrinsic("demitasse_grant_register")
  private static void register(@Unsigned int address, Object made) {
    LiveGrants.add(address, made);
  }

  /** The object that was made at {@code address} by {@code factory}. */
  @Intrinsic("demitasse_grant_at")
  @SuppressWarnings("unchecked") // because the caller says what it made
  public static <T> T at(@Unsigned int address, Supplier<T> factory) {
    return (T) LiveGrants.at(address);
  }

  /**
   * Says that the object at {@code address} is dead, its memory another's.
   *
   * <p>On the JVM its fields are overwritten and a later {@link #at} throws, so that a test fails
   * where the board would read what is not there any more.
   */
  @Intrinsic("demitasse_grant_release")
  public static void release(@Unsigned int address) {
    LiveGrants.remove(address);
  }

  /**
   * The bytes that an object which {@code factory} makes takes on the board: a word for its type,
   * then its fields, the widest first.
   *
   * <p>For build time only, where boards compute the room that a grant needs.
   */
  public static @SignedPositive int sizeOf(Supplier<?> factory) {
    return GrantLayout.sizeOf(factory.get().getClass());
  }
}
