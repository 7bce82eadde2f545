package demitasse.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A fenced code block of a Markdown file.
 *
 * @param language the first word after the fence, for example {@code java}
 * @param kind the words after it, which say how the block is checked; may be empty
 * @param text the lines between the fences
 * @param firstLine the number of the first of these lines in the file, from 1
 */
public record MarkdownBlock(String language, String kind, List<String> text, int firstLine) {
  private static final String FENCE = "```";

  /** All blocks of a file, in order. */
  public static List<MarkdownBlock> read(Path file) {
    List<MarkdownBlock> blocks = new ArrayList<>();
    List<String> lines = lines(file);
    int open = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith(FENCE)) {
        continue;
      }
      if (open < 0) {
        open = i;
      } else {
        blocks.add(of(lines.get(open), lines.subList(open + 1, i), open + 2));
        open = -1;
      }
    }
    if (open >= 0) {
      throw new IllegalStateException(file + ":" + (open + 1) + ": the block does not end");
    }
    return blocks;
  }

  private static MarkdownBlock of(String fence, List<String> text, int firstLine) {
    String[] words = fence.substring(FENCE.length()).trim().split(" ", 2);
    return new MarkdownBlock(
        words[0], words.length == 1 ? "" : words[1], List.copyOf(text), firstLine);
  }

  /** Whether it is Java. */
  public boolean isJava() {
    return language.equals("java");
  }

  /** The text as one string. */
  public String joined() {
    return String.join("\n", text);
  }

  /** A file's text, given what some of its blocks should say. */
  public static String replaced(Path file, Map<MarkdownBlock, String> texts) {
    List<String> lines = new ArrayList<>(lines(file));
    List<MarkdownBlock> lastFirst = new ArrayList<>(texts.keySet());
    lastFirst.sort(Comparator.comparingInt(MarkdownBlock::firstLine).reversed());
    for (MarkdownBlock block : lastFirst) {
      int from = block.firstLine() - 1;
      lines.subList(from, from + block.text().size()).clear();
      lines.addAll(from, texts.get(block).lines().toList());
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }
}
