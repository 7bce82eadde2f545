/**
 * Hardware interfaces: what upper layers call, and the client interfaces that are called back.
 *
 * <p>A client is called from the loop only, and never from within a call that it makes.
 */
package demitasse.hil;
