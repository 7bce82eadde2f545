/** What users see of a running system, on whichever rig it runs. */
package demitasse.scenario;
