/** The Hail board around the chip: sensors, LEDs, button, serial peers and header pins. */
package demitasse.simulator.hail;
