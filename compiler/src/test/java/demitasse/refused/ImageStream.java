package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a stream that was made in create(), in a helper. */
public final class ImageStream {
  private final InputStream input = new ByteArrayInputStream(new byte[4]);
  private int total;

  public static ImageStream create() {
    return new ImageStream();
  }

  @EntryPoint("main")
  void main() throws IOException {
    total = next();
  }

  private int next() throws IOException {
    return input.read();
  }
}
