/** How the processor and the DMA controllers reach memory and registers. */
package demitasse.simulator.bus;
