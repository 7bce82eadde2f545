/** What a debugger sees: the serial protocol of gdb, on a TCP port. */
package demitasse.simulator.gdb;
