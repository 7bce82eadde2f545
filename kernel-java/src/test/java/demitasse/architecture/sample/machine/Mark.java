package demitasse.architecture.sample.machine;

/** An annotation of the machine, which any layer may use. */
public @interface Mark {}
