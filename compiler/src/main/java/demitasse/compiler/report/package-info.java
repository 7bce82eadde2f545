/** What a build tells about itself: here, how much stack the program needs. */
package demitasse.compiler.report;
