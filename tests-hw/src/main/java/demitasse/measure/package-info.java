/** Measures kernels as they are built: their bytes, and the instructions that they execute. */
package demitasse.measure;
