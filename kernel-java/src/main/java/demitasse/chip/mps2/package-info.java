/**
 * Peripherals of ARM's MPS2 board with FPGA image AN386, which QEMU models.
 *
 * <p>Sources: "Cortex-M System Design Kit Technical Reference Manual" (CMSDK) for the UART and the
 * timer, "Application Note AN386" for addresses and interrupt lines.
 */
package demitasse.chip.mps2;
