/** The SAM4L's peripherals, register by register, and the chip that they make (Atmel 42023). */
package demitasse.simulator.sam4l;
