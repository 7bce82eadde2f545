/** The examples of docs/simulator.md. */
package demitasse.simulator.example;
