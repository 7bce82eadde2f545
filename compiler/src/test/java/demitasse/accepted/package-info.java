/** Legal programs, each close to one that {@link demitasse.refused} has: they must compile. */
package demitasse.accepted;
