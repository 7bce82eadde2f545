/** The ADC controller interface: a 12-bit converter with a sequencer, a timer and a window. */
package demitasse.simulator.sam4l.adcife;
