/** What the processor does, as text: instructions, exceptions, and system calls. */
package demitasse.simulator.trace;
