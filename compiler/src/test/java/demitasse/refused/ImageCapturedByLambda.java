package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Reads an ArrayList that a lambda captured in create(). */
public final class ImageCapturedByLambda {
  private final IntSupplier size;
  private int total;

  private ImageCapturedByLambda(List<String> names) {
    size = () -> names.size();
  }

  public static ImageCapturedByLambda create() {
    return new ImageCapturedByLambda(new ArrayList<>());
  }

  @EntryPoint("main")
  void main() {
    total = size.getAsInt();
  }
}
