package demitasse.simulator.sam4l.adcife;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import demitasse.simulator.sam4l.PadRouter;
import java.util.List;
import java.util.function.DoubleSupplier;

/** What the multiplexers before the converter can select, and its references, in volts. */
final class AnalogSources {
  private static final double BANDGAP = 1.0;
  private static final int EXTERNAL_BANDGAP = 15;
  private static final int SCALED_SUPPLY = 2;
  private static final int DAC = 3;
  private static final int GROUND = 7;

  /** The other ground, of the negative multiplexer alone. */
  private static final int NEGATIVE_GROUND = 1;

  private final Adcife adcife;
  private final PadRouter pads;
  private double externalReference = Net.SUPPLY;
  private DoubleSupplier dac;
  private boolean reported;

  AnalogSources(Adcife adcife, PadRouter pads) {
    this.adcife = adcife;
    this.pads = pads;
    dac = this::dacPad;
  }

  void setExternalReference(double volts) {
    externalReference = volts;
  }

  void setDac(DoubleSupplier volts) {
    dac = volts;
  }

  /** Lets the next trouble be reported again: once for each configuration is enough. */
  void configurationChanged() {
    reported = false;
  }

  double difference(SequencerConfiguration configuration) {
    int positive = configuration.positive();
    double high =
        configuration.isPositiveInternal()
            ? internal(positive)
            : positive == EXTERNAL_BANDGAP ? BANDGAP : pad(positive);
    int negative = configuration.negative();
    boolean isGround = negative == NEGATIVE_GROUND || negative == GROUND;
    double low =
        !configuration.isNegativeInternal() ? pad(negative) : isGround ? 0 : internal(negative);
    return high - low;
  }

  /** The reference that CFG.REFSEL selects. */
  double reference(int selection) {
    return switch (selection) {
      case 0 -> BANDGAP;
      case 1 -> 0.625 * Net.SUPPLY;
      case 2 -> externalReference;
      case 3 -> dac.getAsDouble();
      default -> Net.SUPPLY / 2;
    };
  }

  private double internal(int channel) {
    return switch (channel) {
      case SCALED_SUPPLY -> Net.SUPPLY / 10;
      case DAC -> dac.getAsDouble();
      case GROUND -> 0;
      default -> {
        reportOnce(Misuse.NOT_MODELLED, "internal source %d is taken as ground".formatted(channel));
        yield 0;
      }
    };
  }

  private double dacPad() {
    List<Net> nets = pads.nets("DACC_VOUT");
    return nets.isEmpty() ? 0 : nets.get(0).volts();
  }

  private double pad(int channel) {
    return named("ADCIFE_AD" + channel);
  }

  private double named(String function) {
    List<Net> nets = pads.nets(function);
    if (nets.isEmpty()) {
      reportOnce(Misuse.ELECTRICAL, function + " is converted, but no pad is muxed to it");
      return 0;
    }
    return nets.get(0).volts();
  }

  private void reportOnce(Misuse misuse, String text) {
    if (!reported) {
      reported = true;
      adcife.tell(misuse, text);
    }
  }
}
