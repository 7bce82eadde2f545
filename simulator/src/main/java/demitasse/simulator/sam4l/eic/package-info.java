/** The External Interrupt Controller of the SAM4L (Atmel 42023, EIC). */
package demitasse.simulator.sam4l.eic;
