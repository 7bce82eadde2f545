package demitasse.simulator.sam4l.chip;

/** The numbers of the interrupt lines (Atmel 42023: Interrupt request signal map). */
public final class Lines {
  public static final int HFLASHC = 0;

  /** The PDCA's channel 0; the others follow. */
  public static final int PDCA = 1;

  public static final int CRCCU = 17;
  public static final int AESA = 21;
  public static final int PM = 22;
  public static final int SCIF = 23;
  public static final int FREQM = 24;

  /** PA00 to PA07; one line follows for each eight pins. */
  public static final int GPIO = 25;

  public static final int BPM = 37;
  public static final int BSCIF = 38;

  /** ALARM; PER, OVF, READY and CLKREADY follow. */
  public static final int AST = 39;

  public static final int WDT = 44;

  /** EXTINT1; the others follow. EXTINT0 is the NMI. */
  public static final int EIC = 45;

  public static final int SPI = 54;

  /** Channel 0 of TC0; its others and those of TC1 follow. */
  public static final int TC = 55;

  public static final int TWIM0 = 61;
  public static final int TWIS0 = 62;
  public static final int TWIM1 = 63;
  public static final int TWIS1 = 64;

  /** USART0; the others follow. */
  public static final int USART = 65;

  public static final int ADCIFE = 69;
  public static final int DACC = 70;
  public static final int ACIFC = 71;
  public static final int TRNG = 73;
  public static final int TWIM2 = 77;
  public static final int TWIM3 = 78;

  /** How many there are. */
  public static final int COUNT = 80;

  private Lines() {}
}
