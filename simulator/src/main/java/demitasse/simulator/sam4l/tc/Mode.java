package demitasse.simulator.sam4l.tc;

/** A value of CMR: what a channel counts and when it starts anew, captures, or changes its pins. */
record Mode(int bits) {
  /** Bits that capture mode has not. */
  static final int RESERVED_IN_CAPTURE = 0xFFF0_3800;

  private static final int WAVE = 1 << 15;
  private static final int TIOB_EFFECTS = 0xFF00_0000;

  boolean isWaveform() {
    return has(WAVE);
  }

  /** TCCLKS: 0 to 4 for TIMER_CLOCK1 to 5, 5 to 7 for XC0 to XC2. */
  int clock() {
    return bits & 7;
  }

  /** CLKI. */
  boolean countsFallingEdges() {
    return has(1 << 3);
  }

  /** BURST: 0, or 1 to 3 for XC0 to XC2, while which is low nothing is counted. */
  int burst() {
    return field(4);
  }

  /** CPCTRG, or the bit of WAVSEL at the same place: a match of RC ends the period. */
  boolean isPeriodRc() {
    return has(1 << 14);
  }

  /** WAVSEL: up and down again. */
  boolean isUpDown() {
    return isWaveform() && has(1 << 13);
  }

  /** CPCSTOP or LDBSTOP: a match of RC, or a load of RB, stops the clock. */
  boolean stops() {
    return has(1 << 6);
  }

  /** CPCDIS or LDBDIS: a match of RC, or a load of RB, disables the clock. */
  boolean disables() {
    return has(1 << 7);
  }

  /** LDRA: whether an edge of TIOA loads RA. */
  boolean loadsA(boolean rising) {
    return isEdge(16, rising);
  }

  /** LDRB: whether an edge of TIOA loads RB. */
  boolean loadsB(boolean rising) {
    return isEdge(18, rising);
  }

  /** ETRGEDG or EEVTEDG: whether an edge of the external trigger, or event, counts. */
  boolean isTriggerEdge(boolean rising) {
    return isEdge(8, rising);
  }

  /** ABETRG: TIOA is the external trigger of capture mode, not TIOB. */
  boolean isTriggeredByTioa() {
    return has(1 << 10);
  }

  /** EEVT: TIOB for 0, or 1 to 3 for XC0 to XC2, gives the external event of waveform mode. */
  int event() {
    return field(10);
  }

  /** ENETRG: the external event of waveform mode is a trigger. */
  boolean isTriggeredByEvent() {
    return has(1 << 12);
  }

  /** Whether TIOB is an output: it is not while it gives the external event. */
  boolean drivesTiob() {
    return isWaveform() && event() != 0;
  }

  /** Whether TIOB has effects that do nothing, as it is an input. */
  boolean hasLostEffects() {
    return isWaveform() && event() == 0 && (bits & TIOB_EFFECTS) != 0;
  }

  /** ACPA or BCPB. */
  int matchEffect(boolean tiob) {
    return effect(16, tiob);
  }

  /** ACPC or BCPC. */
  int periodEffect(boolean tiob) {
    return effect(18, tiob);
  }

  /** AEEVT or BEEVT. */
  int eventEffect(boolean tiob) {
    return effect(20, tiob);
  }

  /** ASWTRG or BSWTRG. */
  int softwareEffect(boolean tiob) {
    return effect(22, tiob);
  }

  /** Whether matches change pins. */
  boolean hasMatchEffects() {
    return (matchEffect(false) | matchEffect(true) | periodEffect(false) | periodEffect(true)) != 0;
  }

  private int effect(int shift, boolean tiob) {
    if (tiob) {
      return drivesTiob() ? field(shift + 8) : 0;
    }
    return isWaveform() ? field(shift) : 0;
  }

  private boolean isEdge(int shift, boolean rising) {
    return (field(shift) & (rising ? 1 : 2)) != 0;
  }

  private int field(int shift) {
    return (bits >>> shift) & 3;
  }

  private boolean has(int bit) {
    return (bits & bit) != 0;
  }
}
