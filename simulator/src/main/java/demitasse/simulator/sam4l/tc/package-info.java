/** TC0 and TC1: three channels each that count, capture, and make waveforms. */
package demitasse.simulator.sam4l.tc;
