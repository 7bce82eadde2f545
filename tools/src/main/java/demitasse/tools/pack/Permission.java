package demitasse.tools.pack;

/** A command of a driver that an app may give. */
record Permission(long driver, long command) {}
