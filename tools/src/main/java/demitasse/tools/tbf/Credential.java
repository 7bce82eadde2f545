package demitasse.tools.tbf;

/**
 * One element of an app's footers.
 *
 * @param type 128 for a credential
 * @param format which credential it is; 0 is space for one
 * @param size the credential's bytes
 */
public record Credential(int type, long format, int size) {}
