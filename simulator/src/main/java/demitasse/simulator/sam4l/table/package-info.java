/** Registers in tables, with the checks that all of them share: access, reserved bits, locks. */
package demitasse.simulator.sam4l.table;
