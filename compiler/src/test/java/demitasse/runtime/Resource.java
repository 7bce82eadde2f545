package demitasse.runtime;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The C files of these tests. */
final class Resource {
  private Resource() {}

  static Path path(String name) {
    try {
      return Path.of(Resource.class.getResource("/runtime/" + name).toURI());
    } catch (URISyntaxException failure) {
      throw new IllegalArgumentException(name, failure);
    }
  }
}
