package demitasse.tools.image;

/** An app and the address of its header. */
record PlacedApp(App app, long address) {
  long end() {
    return address + app.size();
  }
}
