/** What is kept of a run: levels of pins, and what came from outside. */
package demitasse.simulator.record;
