/** Tests that firmware which is not ours, and does not know the simulator, runs on it. */
package demitasse.simulator.foreign;
