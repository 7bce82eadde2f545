/** Simulated time, and what happens at a point of it. */
package demitasse.simulator.time;
