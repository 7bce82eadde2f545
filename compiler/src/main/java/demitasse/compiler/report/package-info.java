/** What a build tells about itself: why code is in it, its memory, its checks and its stack. */
package demitasse.compiler.report;
