/** What boots in an emulator: a board's kernel, and an image of apps beside it. */
package demitasse.hardware;
