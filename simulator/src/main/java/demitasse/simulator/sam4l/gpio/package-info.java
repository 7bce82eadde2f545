/**
 * The pads of the SAM4L, and the GPIO controller that decides who uses them (Atmel 42023, GPIO).
 */
package demitasse.simulator.sam4l.gpio;
