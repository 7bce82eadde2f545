package demitasse.compiler.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import demitasse.compiler.CompilerOptions;
import demitasse.compiler.CompilerResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A build's report, as text for people and as JSON for tools.
 *
 * <p>The compiler writes it; the {@code stack} command adds its section when gcc has run.
 */
public final class ReportWriter {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  private final Path text;
  private final Path json;

  /**
   * @param base the two files' path, without {@code .txt} and {@code .json}
   */
  public ReportWriter(Path base) {
    text = base.resolveSibling(base.getFileName() + ".txt");
    json = base.resolveSibling(base.getFileName() + ".json");
  }

  /** Writes the report of a compilation that succeeded. */
  public void write(CompilerOptions options, CompilerResult result) throws IOException {
    Files.writeString(text, new TextReport(options, result).format());
    writeJson(new JsonReport(options, result).toJson());
  }

  private void writeJson(JsonObject report) throws IOException {
    Files.writeString(json, GSON.toJson(report) + "\n");
  }

  /** Adds the section on the stack, or replaces the one that is there. */
  void append(List<StackPath> paths) throws IOException {
    JsonObject report = IndirectCalls.object(json);
    report.remove(JsonReport.STACK);
    report.add(JsonReport.STACK, JsonReport.stack(paths));
    String before = TextReport.withoutStack(Files.readString(text));
    writeJson(report);
    Files.writeString(text, before + TextReport.stack(paths));
  }
}
