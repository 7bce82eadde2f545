/** What the refused and accepted programs use of a kernel: a package trusted with the machine. */
package demitasse.refused.trusted;
