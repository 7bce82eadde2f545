/**
 * The Hail board around the chip: sensors, LEDs, button, serial peers and header pins.
 *
 * <p>{@link demitasse.simulator.hail.Hail} is what tests use; all else is a part of it.
 */
package demitasse.simulator.hail;
