package demitasse.accepted;

import demitasse.machine.EntryPoint;
import java.util.ArrayList;
import java.util.List;

/** Has objects of the JDK in fields that run-time code does not read. */
public final class ImageUnread {
  private final List<String> names = new ArrayList<>();
  private final Thread worker = new Thread();
  private int total;

  private ImageUnread() {
    names.add("red");
    total = names.size() + worker.getPriority();
  }

  public static ImageUnread create() {
    return new ImageUnread();
  }

  @EntryPoint("main")
  void main() {
    total++;
  }
}
