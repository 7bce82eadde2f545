/**
 * Layout arithmetic: pure functions on addresses and lengths, the MPU's regions among them.
 *
 * <p>An {@code int} here is an unsigned 32-bit number unless it says otherwise, and may come from a
 * process that wants to harm: no function wraps silently, whatever it is given. The end of a range
 * is the first address after it.
 */
package demitasse.memory;
