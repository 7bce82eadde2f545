/** The AES accelerator: block cipher, confidentiality modes, and the buffers around them. */
package demitasse.simulator.sam4l.aesa;
