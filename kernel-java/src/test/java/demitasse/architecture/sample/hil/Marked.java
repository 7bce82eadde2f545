package demitasse.architecture.sample.hil;

import demitasse.architecture.sample.machine.Mark;

/** A hardware interface that an annotation marks. */
@Mark
interface Marked {}
