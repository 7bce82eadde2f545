/** The Asynchronous Timer: a 32-bit counter or calendar behind a 32-bit prescaler. */
package demitasse.simulator.sam4l.ast;
