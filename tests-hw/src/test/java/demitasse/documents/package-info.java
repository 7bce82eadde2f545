/** What the documents show of a running system is what it does. */
package demitasse.documents;
