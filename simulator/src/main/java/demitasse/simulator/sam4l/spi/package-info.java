/** The Serial Peripheral Interface of the SAM4L as master (Atmel 42023, SPI). */
package demitasse.simulator.sam4l.spi;
