/** The two-wire interfaces of the SAM4L: masters (TWIM) and slaves (TWIS). */
package demitasse.simulator.sam4l.twi;
