package demitasse.tools.rig;

import java.nio.file.Path;

/** Where the repository is. */
public final class Repository {
  private Repository() {}

  public static Path root() {
    return Path.of(System.getProperty("demitasse.root", "..")).toAbsolutePath().normalize();
  }
}
