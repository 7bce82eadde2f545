package demitasse.simulator.sam4l;

import demitasse.simulator.pins.Net;
import java.util.List;

/**
 * Which nets the pads connect to a function of a peripheral at the moment (GPIO's GPER and PMR).
 */
public interface PadRouter {
  /**
   * The nets of the pads that are muxed to a function now, which is named as in the datasheet's
   * table of multiplexed signals: {@code USART0_RXD}, {@code TWIMS1_TWD}, {@code ADCIFE_AD3}.
   */
  List<Net> nets(String function);

  /** Runs {@code changed} after each change of the multiplexing. */
  void addListener(Runnable changed);
}
