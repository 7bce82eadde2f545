/** The Cortex-M4: ARMv7E-M without floating point, instruction by instruction (ARM DDI 0403E). */
package demitasse.simulator.processor;
