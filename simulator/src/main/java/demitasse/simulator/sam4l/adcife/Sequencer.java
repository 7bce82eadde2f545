package demitasse.simulator.sam4l.adcife;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/** The ADCIFE's sequencer: takes triggers and makes one conversion after the other. */
final class Sequencer {
  /** The highest frequency of CLK_ADC (datasheet, Electrical Characteristics, ADC). */
  private static final long MAXIMUM_HERTZ = 1_800_000;

  private final Adcife adcife;
  private final AdcClock clock;
  private final AnalogSources sources;
  private final Event conversion;
  private final Event start;
  private SequencerConfiguration configuration = new SequencerConfiguration(0);
  private int referenceSelection;
  private boolean busy;
  private boolean starting;
  private long convertedAt;
  private long startedAt;

  Sequencer(Adcife adcife, Timeline timeline, AdcClock clock, AnalogSources sources) {
    this.adcife = adcife;
    this.clock = clock;
    this.sources = sources;
    conversion = timeline.event("ADCIFE conversion", this::converted);
    start = timeline.event("ADCIFE start-up", this::started);
  }

  void reset() {
    stop();
    configuration = new SequencerConfiguration(0);
    referenceSelection = 0;
  }

  /** Aborts what is under way. */
  void stop() {
    busy = false;
    starting = false;
    conversion.cancel();
    start.cancel();
  }

  /** Begins the start-up time; conversions that are triggered in it wait for its end. */
  void startUp(int cycles) {
    starting = true;
    startedAt = clock.cycles() + cycles;
    start.scheduleAt(clock.timeOf(startedAt));
  }

  SequencerConfiguration configuration() {
    return configuration;
  }

  void configure(int register) {
    configuration = new SequencerConfiguration(register & SequencerConfiguration.BITS);
    sources.configurationChanged();
  }

  void selectReference(int selection) {
    referenceSelection = selection;
  }

  boolean isBusy() {
    return busy;
  }

  /** Starts a conversion; false if one is under way and the trigger is missed. */
  boolean trigger() {
    if (busy) {
      return false;
    }
    if (clock.hertz() > MAXIMUM_HERTZ) {
      adcife.tell(
          Misuse.ELECTRICAL,
          "CLK_ADC is %d Hz, above its maximum of %d Hz: raise CFG.PRESCAL"
              .formatted(clock.hertz(), MAXIMUM_HERTZ));
    }
    busy = true;
    long from = starting ? startedAt : clock.cycles();
    convertedAt = from + configuration.cycles();
    conversion.scheduleAt(clock.timeOf(convertedAt));
    return true;
  }

  /** Plans anew after the clock's frequency has changed. */
  void clockChanged() {
    if (busy) {
      conversion.scheduleAt(clock.timeOf(convertedAt));
    }
    if (starting) {
      start.scheduleAt(clock.timeOf(startedAt));
    }
  }

  private void started() {
    starting = false;
    adcife.startedUp();
  }

  private void converted() {
    busy = false;
    double volts = sources.difference(configuration);
    double reference = sources.reference(referenceSelection);
    adcife.converted(configuration, configuration.code(volts, reference));
    if (configuration.trigger() == SequencerConfiguration.CONTINUOUS) {
      trigger();
    }
  }
}
