/** The flash with its controller and its cache: FLASHCALW and PICOCACHE. */
package demitasse.simulator.sam4l.flash;
