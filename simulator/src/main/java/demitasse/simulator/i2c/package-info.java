/** The I2C bus: who is on it, and what travels on it, byte by byte. */
package demitasse.simulator.i2c;
