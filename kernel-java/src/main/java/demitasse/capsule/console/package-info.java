/**
 * The process console: commands that people type to see and rule processes, as Tock has them.
 *
 * <p>{@link demitasse.capsule.console.ProcessConsole} is the one class that others see. Nothing in
 * here waits: what is typed is kept until there is room for the answer, and long answers are {@link
 * demitasse.capsule.console.Page}s, which are made piece by piece as the serial port takes them.
 */
package demitasse.capsule.console;
