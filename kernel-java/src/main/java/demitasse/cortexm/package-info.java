/** The Cortex-M core's own peripherals (ARMv7-M Architecture Reference Manual, part B3). */
package demitasse.cortexm;
