/** Drivers of Atmel's SAM4L: its clocks, and the peripherals that boards use (datasheet 42023). */
package demitasse.chip.sam4l;
