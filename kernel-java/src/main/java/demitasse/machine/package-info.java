/**
 * The one seam between the kernel and what it runs on.
 *
 * <p>Every class here has two bodies. On the JVM the Java body runs, and forwards to the {@link
 * demitasse.machine.Machine} that a test or a simulator has attached. On the board the compiler
 * ignores the Java body of a method marked {@link demitasse.machine.Intrinsic} and emits the C
 * function that the annotation names; {@code runtime-c/include/demitasse/intrinsics.h} defines it.
 * Nothing outside this package asks where it runs.
 */
package demitasse.machine;
