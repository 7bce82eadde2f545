/**
 * The binary interface between the kernel and its processes, which is Tock's.
 *
 * <p>Numbers are Tock's own (TRD 104, "Syscalls"; Tock Binary Format, version 2). What comes from a
 * process or from flash is hostile and unsigned: a word of it is compared by helpers only, never by
 * {@code <}. Halfwords are loaded zero-extended, so plain comparisons of them are safe.
 */
package demitasse.abi;
