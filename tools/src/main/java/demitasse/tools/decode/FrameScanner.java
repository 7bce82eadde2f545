package demitasse.tools.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the frames in a stream of text; what looks like one and is none is text.
 *
 * <p>It holds back no more than one unfinished frame.
 */
final class FrameScanner {
  /** Who gets the two kinds of content, in their order. */
  interface Client {
    /** A byte of text, 0 to 255. */
    void text(int value);

    /** A whole frame. */
    void frame(Frame frame);
  }

  private final Client client;
  private final List<Integer> held = new ArrayList<>();

  FrameScanner(Client client) {
    this.client = client;
  }

  /** Takes the next byte, 0 to 255. */
  void accept(int value) {
    if (value == Frame.START) {
      release();
      held.add(value);
    } else if (held.isEmpty()) {
      client.text(value);
    } else {
      held.add(value);
      check(value);
    }
  }

  /** There is no more: what is held back was text. */
  void finish() {
    release();
  }

  private void check(int value) {
    boolean isCount = held.size() == 2;
    boolean isEnd = !isCount && held.size() == Frame.length(held.get(1));
    if (isEnd && value == Frame.END) {
      Optional<Frame> frame = Frame.of(held);
      if (frame.isPresent()) {
        held.clear();
        client.frame(frame.get());
      } else {
        release();
      }
    } else if (isEnd || !Frame.isInside(value) || (isCount && isTooLong(value))) {
      release();
    }
  }

  private static boolean isTooLong(int count) {
    return Frame.length(count) > Frame.MAXIMUM_NUMBER_BYTES + Frame.OVERHEAD;
  }

  private void release() {
    held.forEach(client::text);
    held.clear();
  }
}
