/** The kernel on the JVM: its Java runs here, and its processes on the simulated processor. */
package demitasse.jvm;
