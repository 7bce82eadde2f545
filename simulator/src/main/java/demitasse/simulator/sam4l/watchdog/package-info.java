/** The watchdog timer. */
package demitasse.simulator.sam4l.watchdog;
