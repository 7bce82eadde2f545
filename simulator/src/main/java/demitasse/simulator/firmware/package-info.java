/** What is loaded into a simulated chip: programs with their symbols, and images of apps. */
package demitasse.simulator.firmware;
