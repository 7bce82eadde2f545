package demitasse.measure;

/** What is measured: its key in the report, the goal, and what Tock takes on Hail; 0 for none. */
enum BenchRow {
  COMMAND_ABSENT("command_absent", 180, 607, "command of a driver that there is not"),
  LED_TOGGLE("led_toggle", 200, 637, "command: toggle an LED"),
  ALARM_NOW("alarm_now", 250, 889, "command: read the alarm's counter"),
  MEMOP("memop", 150, 658, "memory operation: start of RAM"),
  SUBSCRIBE("subscribe", 300, 978, "subscribe to the alarm"),
  ALLOW_RO("allow_ro", 280, 890, "read-only allow for the console"),
  ALLOW_RW("allow_rw", 280, 0, "read-write allow for the console"),
  YIELD_NO_WAIT("yield_no_wait", 150, 546, "yield without waiting, nothing queued"),
  SWITCH("switch", 400, 0, "yield, until another process's upcall runs"),
  INTERRUPT_TO_UPCALL("interrupt_to_upcall", 0, 0, "timer interrupt until the alarm's upcall"),
  GRANT_ENTER("grant_enter", 0, 0, "command that enters a grant, minus one that does not"),
  BOOT_TO_FIRST_APP("boot_to_first_app", 20_000, 56_349, "reset until the first app, one app");

  private final String key;
  private final int goal;
  private final int tock;
  private final String meaning;

  BenchRow(String key, int goal, int tock, String meaning) {
    this.key = key;
    this.goal = goal;
    this.tock = tock;
    this.meaning = meaning;
  }

  String key() {
    return key;
  }

  int goal() {
    return goal;
  }

  int tock() {
    return tock;
  }

  String meaning() {
    return meaning;
  }
}
