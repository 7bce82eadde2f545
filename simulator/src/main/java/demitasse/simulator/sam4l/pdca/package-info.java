/** The Peripheral DMA Controller of the SAM4L (Atmel 42023, PDCA). */
package demitasse.simulator.sam4l.pdca;
