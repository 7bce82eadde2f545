/** What the corpus uses of a kernel: a package that the compiler is told to trust. */
package demitasse.corpus.trusted;
